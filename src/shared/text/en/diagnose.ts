import type { Who } from '../../checklist';

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
  causes: (count: number) =>
    `${numberWords[count] ?? count} likely ${count === 1 ? 'cause' : 'causes'}`,
  none: 'Unknown',
  noneBody:
    'Nothing in this text is known to Sendwell. That is an answer too: no guess is better than a wrong one. Paste more of it, best with the lines before.',
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
  check: 'Check it now',
  checkWhere: 'Open the checklist',
  setUp: 'Set up this site',
  question: 'One question decides',
  answer: 'Your answer',
  useAnswer: 'Use this answer',
  yes: 'Yes',
  no: 'No',
  doNotKnow: 'I do not know',
  answered: (question: string, answer: string) => `${question} ${answer}.`,
  recognised: 'Recognised',
  where: (where: string) => `Line ${where}`,
  avoid: 'Do not follow',
  avoidLead: 'Other guides may say so, but it does not help here:',
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
