import type { SetUpStep } from '../../connection';
import { day } from './dates';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const stepNumber: Readonly<Record<SetUpStep, number>> = {
  site: 1,
  administrator: 2,
  plan: 3,
  values: 4,
  sender: 5,
  test: 6,
};

const stepWaits: Readonly<Record<SetUpStep, string>> = {
  site: 'site and address',
  administrator: 'waiting for the administrator',
  plan: 'the plan is not applied yet',
  values: 'values to paste',
  sender: 'waiting for the sender',
  test: 'no test has arrived yet',
};

export const home = {
  title: 'Connections',
  starts: {
    label: 'Start',
    setUp: 'Set up sending for a website',
    setUpDetail: 'About 6 minutes, one administrator sign-in',
    stopped: 'Something stopped working',
    stoppedDetail: 'Paste the error, get the cause',
    check: 'Check what I have',
    checkDetail: 'Look only, change nothing',
  },
  count: (count: number, checked: string | null) =>
    `${plural(count, 'connection', 'connections')}${checked === null ? '' : `, checked ${checked}`}`,
  search: 'Search',
  searchLabel: 'Search connections',
  nothingFound: (query: string) =>
    `No connection has "${query}" in its site, address or application.`,
  found: (count: number) => `${plural(count, 'connection', 'connections')} found`,
  checkAll: 'Check all',
  checkingAll: (done: number, all: number) => `${done} of ${all} checked`,
  checkedAll: 'All connections are checked',
  about: (target: string, fromAddress: string) => `${target}, ${fromAddress}`,
  inSetUp: (step: SetUpStep | null) =>
    step === null ? 'Nearly done' : `Step ${stepNumber[step]} of 6, ${stepWaits[step]}`,
  rotation: { paste: 'New secret: paste it', test: 'New secret: test it' },
  health: (word: string, detail: string) => `${word}: ${detail}`,
  fine: (count: number) => `${plural(count, 'check is', 'checks are')} fine`,
  more: (count: number) => `${count} more`,
  neverChecked: 'No check so far',
  unknownOnly: (count: number) => `${plural(count, 'check', 'checks')} not done yet`,
  lockedDetail: 'Keychain locked',
  due: {
    title: 'Due',
    now: 'Now',
    soon: 'Within 30 days',
    later: 'Later',
    nothing:
      "Nothing to do. Secrets that end, sign-ins that lapse and Microsoft's switch-off dates will be listed here in time.",
    secretEnded: 'The client secret has ended',
    secretEndedDetail: (site: string) => `${site}. No mail can be sent until there is a new one.`,
    secretEnds: 'Rotate the client secret',
    secretEndsDetail: (site: string) => `${site}. After that no mail can be sent.`,
    secretLater: 'Client secret ends',
    problem: 'Look at the problem',
    problemDetail: (site: string, finding: string | null) =>
      finding === null ? site : `${site}. ${finding}.`,
    signInSender: (whom: string) => `Sign in as ${whom}`,
    signInAdministrator: 'Sign in as the administrator',
    signIn: 'Sign in',
    repair: 'Look at the repair',
    openRepair: 'Open repair',
    switchOff: 'Stop sending with a password',
    switchOffDetail: (site: string) =>
      `${site}. Microsoft switches passwords over SMTP off by default.`,
    unused: 'Use the sign-in once',
    unusedDetail: (site: string, days: number) =>
      `${site}. Unused for ${days} days; it lapses after 90.`,
    rotate: 'Rotate secret',
    open: 'Open checklist',
    sendTest: 'Send test',
    andMore: (count: number) => `And ${count} more.`,
  },
  ready: {
    title: 'Have ready for a set-up',
    site: 'The address of the site',
    from: 'The address mail should come from, and its password',
    administrator: 'An administrator sign-in, or the name of who has one',
  },
  empty: {
    title: 'No connection yet',
    body: 'A connection is one website or application, one From address, one Microsoft 365 organisation. It shows up here with its state as soon as you set one up or check one.',
    only: 'Only want to look? ',
    practice: 'Try it in a practice tenant',
    practiceDetail: '. No account needed, nothing leaves this computer.',
    inPractice: 'You are in the practice tenant. Set up the practice site to see the whole way.',
  },
  practice: {
    title: 'This is the practice tenant.',
    body: 'Everything here is made up and stays on this computer. Press what you like.',
    reset: 'Start it over',
    leave: 'Leave it',
    resetDone: 'The practice tenant is as new',
  },
  locked: {
    title: 'Your keychain is locked',
    body: 'Sign-ins and client secrets are in there. Until it is open, nothing can be checked with Microsoft and no test can be sent.',
    unlock: 'Unlock keychain',
    goOn: 'Go on without it',
    meanwhile: 'What works meanwhile',
    diagnose: "Diagnose an error, make snippets, check a site's address and plugin",
    setUp: 'Set up a new connection. Its sign-ins last until you close the window.',
    waits: 'Checks that ask Microsoft, tests, rotating a secret: these wait for the keychain',
    whyTitle: 'Why it is locked',
    why: 'The system asks for your password before an app may read the keychain. That question was closed.',
    never:
      'Sendwell never keeps a secret in a plain file. If there is no keychain, it keeps sign-ins in memory only.',
    everyTime: 'It asks every time?',
    everyTimeSteps: {
      macos:
        'The password of the keychain is older than your login password. Open Keychain Access and set it anew.',
      linux:
        'The keyring has another password than your login. Open Passwords and Keys, pick the Login keyring and change its password.',
      windows: 'Sign out of Windows and in again. The keychain opens with your Windows password.',
    },
  },
  absent: {
    title: 'There is no keychain on this computer',
    body: 'Sign-ins and secrets stay in memory and end with Sendwell. Nothing is written to a file.',
    unavailableTitle: 'The keychain does not answer',
    probe: 'Look again',
    understood: 'Understood',
  },
  secretEnds: (iso: string) => `Ends ${day(iso)}`,
} as const;
