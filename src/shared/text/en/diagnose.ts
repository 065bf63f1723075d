import type { Who } from '../../checklist';
import type { CauseRepair, Verdict } from '../../diagnosis';
import { day } from './dates';

const numberWords = ['No', 'One', 'Two', 'Three'];

const who: Readonly<Record<Who, string>> = {
  you: 'You can do this.',
  administrator: 'An administrator of Microsoft 365.',
  'exchange-administrator': 'Exchange administrator.',
  sender: 'Whoever has the password of the mailbox.',
  'site-owner': 'Whoever looks after the site.',
  'dns-owner': 'Whoever looks after the domain.',
  microsoft: 'Microsoft.',
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

export const diagnose = {
  title: 'What does the error say?',
  lead: 'Paste a message, a log, a bounce or the address bar. It stays on this computer.',
  field: 'Error text',
  about: 'About connection',
  aboutNone: 'None of them',
  aboutOne: (site: string, from: string) => `${site} (${from})`,
  refused: {
    nothing: 'There is nothing here yet. Paste what the page, the log or the mail says.',
    picture:
      'This is a picture, and pictures cannot be read here. Copy the words out of it, or type the code that stands in it.',
    file: 'This could not be read. Open it, copy the words and paste them here.',
    cut: 'It is very long: the last 1.9 million letters of it were read.',
  },
  placeholder: 'Paste it here, as long as it is. Passwords and tokens are masked first.',
  forConnection: (site: string) => `What is known of ${site} is used too.`,
  find: 'Find the cause',
  clear: 'Clear',
  edit: 'Edit',
  shown: 'Your text, with secrets masked',
  mask: 'masked',
  maskedTitle: (kinds: readonly string[]) =>
    `${capital(list(kinds.map(article)))} ${kinds.length === 1 ? 'was' : 'were'} in this text.`,
  maskedBody: 'Masked before anything was shown or kept.',
  maskedSecret: 'The secret has been outside your keychain: rotate it.',
  rotate: 'Rotate secret',
  rotateWhich: 'Rotate: choose connection',
  openApps: 'Open app registrations',
  causes: (count: number) =>
    `${numberWords[count] ?? count} likely ${count === 1 ? 'cause' : 'causes'}`,
  separate: (count: number) => `${numberWords[count] ?? count} separate errors`,
  separateBody: 'They have nothing to do with each other. Each has its own cause.',
  answers: (where: string, code: string) => `${capital(where)}: ${code}`,
  reasons: 'Why it is thought so',
  noCause: {
    unknown: {
      title: () => 'Unknown',
      body: 'Nothing in this text is known to Sendwell. That is an answer too: no guess is better than a wrong one. Paste more of it, best with the lines before.',
    },
    'unknown-code': {
      title: (code: string) => `${code} is unknown`,
      body: 'It looks like a code, but it is none that Microsoft 365 or a mailer of a site is known to give. Look which program shows it, and paste the words around it.',
    },
    'other-provider': {
      title: (provider: string) => `This comes from ${provider}`,
      body: 'Another service answered, not Microsoft 365. What Sendwell could advise does not apply to it. If the site is meant to send through Microsoft 365, another mailer or connection takes the mail.',
    },
    healthy: {
      title: () => 'No error in this text',
      body: 'It reads as if the mail was taken. Whether it arrived is another matter: the question beside this decides.',
    },
    'not-text': {
      title: () => 'This is not text',
      body: 'These are the bytes of a picture, an archive or a program. Copy the words out of it, or type the code that stands in it.',
    },
    empty: {
      title: () => 'Nothing to read',
      body: 'Paste what the page, the log or the mail says.',
    },
    newCode:
      'Microsoft has a page about every sign-in code. Read there what it means, and paste that text here.',
  } satisfies Readonly<
    Record<
      Exclude<Verdict, 'causes'>,
      { readonly title: (about: string) => string; readonly body: string }
    > & { readonly newCode: string }
  >,
  lookUp: 'Look up the code at Microsoft',
  copySupport: 'Copy for support',
  supportWhat: 'Redacted text for support',
  likelihood: (confidence: number) =>
    confidence >= 0.6 ? 'Most likely' : confidence >= 0.3 ? 'Possible' : 'Less likely',
  bars: (confidence: number) => (confidence >= 0.6 ? 3 : confidence >= 0.3 ? 2 : 1),
  firstStep: 'First step:',
  showFirst: 'First step',
  all: (count: number) => `All ${count} steps`,
  fewer: 'Fewer steps',
  who,
  runChecks: (count: number) => (count === 1 ? 'Run the check' : `Run the ${count} checks`),
  checking: 'Checking …',
  outcomes: 'What the checks found',
  ruledOut: 'Checked, and no longer likely',
  choose: 'Choose a connection to check',
  setUp: 'Set up a connection to check',
  openPage: 'Open the portal page',
  script: 'Or in Exchange Online PowerShell:',
  scriptWhat: 'PowerShell line',
  repair: {
    plan: 'Look at the repair',
    'new-secret': 'Make a new secret',
    'link-again': 'Link the site again',
    'site-settings': 'Compare the values',
    'sign-in': 'Sign in again',
  } satisfies Readonly<Record<CauseRepair, string>>,
  question: 'One question decides',
  toQuestion: 'One question decides: answer it',
  answer: 'Your answer',
  orAnswer: 'Or in your own words',
  yourAnswers: 'Your answers',
  takeBack: 'Take back',
  takeBackWhat: (answer: string) => `Take back: ${answer}`,
  useAnswer: 'Use this answer',
  doNotKnow: 'I do not know',
  answered: (question: string, answer: string) => `${question} ${answer}.`,
  recognised: 'Recognised',
  recognisedAs: (kind: string, where: string) =>
    [kinds[kind] ?? kind, where === 'facts' ? null : where].filter(Boolean).join(', '),
  oneOfYours: (checkedAt: string | null) =>
    checkedAt === null
      ? 'One of your connections'
      : `One of your connections, last check of ${day(checkedAt)} used`,
  avoid: 'Do not follow',
  avoidLead: 'Many guides say otherwise. It does not help here, or it does harm:',
  nothingRecognised: 'No code was recognised.',
  announced: (count: number) =>
    count === 0 ? 'No cause found' : `${count} likely ${count === 1 ? 'cause' : 'causes'} found`,
  supportText: (redacted: string, codes: readonly string[], causes: readonly string[]) =>
    [
      'Text:',
      redacted,
      '',
      `Recognised: ${codes.length === 0 ? 'nothing' : codes.join(', ')}`,
      `Likely: ${causes.length === 0 ? 'unknown' : causes.join('; ')}`,
    ].join('\n'),
  takes: {
    title: 'What can be pasted',
    items: [
      'The message on the page, or the address bar of an empty one',
      "A line of the plugin's log, or all of it",
      'The mail that came back',
      'An SMTP conversation, a JSON answer, a stack trace',
      'Or simply what happened and when',
    ],
  },
} as const;

/** Whose word a recognised code is. */
const kinds: Readonly<Record<string, string>> = {
  entra: 'Microsoft Entra sign-in',
  graph: 'Microsoft Graph',
  smtp: 'Mail server',
  wordpress: 'WordPress',
  network: 'Network',
  http: 'Microsoft’s answer',
  fluentsmtp: 'FluentSMTP’s own number',
  'other-provider': 'Another service',
  healthy: 'Success',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Kinds of secrets with their article; a kind that is new here is said as it is. */
const kindsOfSecret: Readonly<Record<string, string>> = {
  'smtp-login': 'an SMTP login',
  'id-token': 'an ID token',
  'api-key': 'an API key',
  'opaque-token': 'a long token',
};

function article(kind: string): string {
  const known = kindsOfSecret[kind];
  if (known !== undefined) return known;
  return `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind.replaceAll('-', ' ')}`;
}
