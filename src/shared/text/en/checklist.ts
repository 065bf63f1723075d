import { type CheckGroup, checkGroups, type ReportFormat } from '../../checklist';
import { day, moment, seconds, shortMoment, timeOfDay } from './dates';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const groups: Readonly<Record<CheckGroup, string>> = {
  site: 'Site',
  tenant: 'Tenant',
  app: 'App registration',
  consent: 'Consent',
  mailbox: 'Mailbox',
  'sign-in': 'Sign-in',
  sending: 'Sending',
  dns: 'DNS',
  network: 'Network',
};

const filters = {
  problem: (count: number) => plural(count, 'problem', 'problems'),
  attention: (count: number) => plural(count, 'needs attention', 'need attention'),
  unknown: (count: number) => `${count} not checked`,
  ok: (count: number) => `${count} OK`,
};

const portals = [
  ['//entra.microsoft', 'Entra'],
  ['//admin.exchange.microsoft', 'Exchange'],
  ['//admin.microsoft', 'the admin centre'],
] as const;

/** What pasted Exchange output can tell, by the ids of the contract. */
const exchangeFacts: Readonly<Record<string, string>> = {
  'send-as': 'who may send as this address (Send As)',
  'smtp-auth': 'whether SMTP sign-in is on (SMTP AUTH)',
  'app-scope': 'which mailboxes the app may use',
};

const inWords = (facts: readonly string[]): string =>
  facts.map((fact) => exchangeFacts[fact] ?? fact).join(', ');

/** A sentence as a headline: without its full stop. */
export const headline = (sentence: string): string => sentence.replace(/\.$/, '');

export const checklist = {
  title: (site: string) => `Checklist of ${site}`,
  caption: (from: string, at: string, elapsedMs: number, now: Date) =>
    `${from}, checked ${moment(at, now)} in ${seconds(elapsedMs)}`,
  running: (from: string, done: number, all: number) => `${from}, ${done} of ${all} checked`,
  never: (from: string) => `${from}, not checked yet`,
  neverTitle: 'Nothing was looked at yet',
  neverBody: 'A check reads the site, the organisation and the mailbox. It changes nothing.',
  check: 'Check now',
  again: 'Check again',
  saveReport: 'Save report',
  reportSaved: (path: string) => `Report saved as ${path}`,
  reportForms: 'Other forms of the report',
  formats: {
    html: 'As a page, to read or print',
    markdown: 'As Markdown, for a ticket',
    json: 'As JSON, for a program',
  } satisfies Record<ReportFormat, string>,
  copyReport: 'Copy as Markdown, for a forum',
  reportCopied: 'Report copied as Markdown',
  filter: 'Show only',
  filters,
  groups,
  groupSummary: (
    counts: {
      readonly fail: number;
      readonly attention: number;
      readonly unknown: number;
      readonly pass: number;
    },
    pending: number,
  ) =>
    [
      counts.fail > 0 ? filters.problem(counts.fail) : null,
      counts.attention > 0 ? filters.attention(counts.attention) : null,
      counts.unknown > 0 ? filters.unknown(counts.unknown) : null,
      counts.pass > 0 ? `${counts.pass} ${counts.pass === 1 ? 'is' : 'are'} fine` : null,
      pending > 0 ? `${pending} to come` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  allFine: (count: number) => `${plural(count, 'check is', 'checks are')} fine`,
  fineGroups: (names: readonly CheckGroup[]) =>
    names.length === checkGroups.length
      ? 'In every group'
      : names.map((name, index) => (index === 0 ? groups[name] : lower(groups[name]))).join(', '),
  needs: {
    title: {
      administrator: (count: number) => `${count} checks wait for the administrator`,
      sender: (count: number) => `${count} checks wait for the mailbox that sends`,
      'set-up': (count: number) => `${count} checks wait for the set-up`,
    },
    body: {
      administrator:
        'Microsoft shows them to an administrator only. Reading rights are enough; nothing is changed.',
      sender: 'They are read with its sign-in.',
      'set-up':
        'It finds or makes the app registration. Nothing changes before you apply the plan.',
    },
    setUp: 'Go on with the set-up',
    which: 'Which ones',
  },
  why: 'Why it matters',
  who: 'Who',
  whoAdministrator: 'An administrator of Microsoft 365',
  whoSender: (whom: string) => `You, with the password of ${whom}`,
  evidence: 'Evidence',
  readAt: (name: string, at: string | null, pasted: boolean) => {
    if (at === null) return name;
    return `${name}, ${pasted ? `pasted on ${day(at)}` : `read at ${timeOfDay(at)}`}`;
  },
  evidenceAnd: (count: number) => ` and ${count} more`,
  requestId: 'request id',
  show: 'Show',
  showEvidence: (sentence: string) => `Show evidence: ${sentence}`,
  hide: 'Hide',
  newSince: (at: string, now: Date) => `New since ${shortMoment(at, now)}`,
  steps: 'Show steps',
  hideSteps: 'Hide steps',
  copyLine: 'Copy the line',
  line: 'Exchange PowerShell line',
  pasteAnswer: 'Paste its answer',
  openPortal: (url: string) =>
    `Open in ${portals.find(([host]) => url.includes(host))?.[1] ?? 'the portal'}`,
  menuPath: 'Or by the menu: ',
  copySupport: 'Copy for support',
  supportWhat: 'This check for support',
  more: 'More: check this again, copy for support',
  checkThis: 'Check this again',
  report: 'Copy a report of this fault',
  actions: {
    signInAdministrator: 'Sign in as administrator',
    signInSender: (whom: string) => `Sign in as ${whom}`,
    plan: 'Look at the repair',
    rotate: 'Rotate secret',
    test: 'Send test',
    checkAgain: 'Check again',
  },
  paste: {
    title: 'Paste what PowerShell answered',
    body: "A table, a list or JSON. It is read as evidence with today's date and stays on this computer.",
    field: 'Output',
    use: 'Read it',
    understood: (facts: readonly string[]) => `Understood: ${inWords(facts)}.`,
    partly: (facts: readonly string[], leftOut: string) =>
      `Understood: ${inWords(facts)}. A part was left out. ${leftOut}`,
    nothing:
      'Nothing in it was understood. Paste the whole output, from the command line to the last row.',
    others: (others: readonly string[], fromAddress: string) =>
      `This is about ${others.join(', ')}, not about ${fromAddress}, so it is not taken. Copy the line here and paste what it answers.`,
    unclear: (names: readonly string[], fromAddress: string) => {
      const named = names.filter((name) => name !== '').map((name) => `“${name}”`);
      const what = named.length === 0 ? 'this' : named.join(', ');
      return `Nothing shows that ${what} is ${fromAddress}, so it is not taken. Copy the line here and paste what it answers, from the command line on.`;
    },
  },
  supportText: (parts: {
    readonly id: string;
    readonly status: string;
    readonly finding: string;
    readonly evidence: readonly string[];
    readonly at: string;
  }) =>
    [
      `Check ${parts.id}: ${parts.status}`,
      parts.finding,
      ...parts.evidence.map((line) => `- ${line}`),
      `Checked ${parts.at}`,
    ].join('\n'),
  redacted: 'left out',
} as const;

function lower(word: string): string {
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1);
}
