import { day } from './dates';

/** What becomes of a copied secret. A browser lets no page look at the clipboard by itself. */
const leavesClipboard = {
  desktop: 'The clipboard is cleared after a minute.',
  browser: 'It stays on the clipboard: copy something else afterwards.',
} as const;

export const handover = {
  title: (target: string) => `Paste these values into ${target}`,
  lead: 'Same names and order as there.',
  views: 'Two views of the same values',
  fieldByField: 'Field by field',
  loading: 'Putting the values together',
  copied: 'Copied',
  compare: 'Compare',
  compareWith: (target: string) => `What ${target} shows`,
  compareSame: 'The same, letter by letter.',
  compareDiffers: (part: string) => `Not the same. It should read ${part} where it differs.`,
  compareShorter: 'Not the same: something is missing at the end.',
  done: 'Compared',
  showHow: 'Show how',
  hideHow: 'Hide',
  fromTarget: (target: string) => `Comes from ${target}, last of all`,
  showSecret: 'Show the secret',
  hideSecret: 'Hide the secret',
  secretHidden: 'Secret, hidden',
  secretGone: 'Not on this computer. Make a new one, or take it from where it was kept.',
  makeNew: 'Make a new secret',
  hints: {
    'secret-ends': (endsAt: string | null, host: 'desktop' | 'browser') =>
      `${endsAt === null ? '' : `Ends ${day(endsAt)}. `}${leavesClipboard[host]}`,
    'compare-callback': (target: string) =>
      `${target} fills this in by itself. It must read exactly like this.`,
    'one-time-code': (fromAddress: string) =>
      `Press "Authenticate with Office365" there and sign in as ${fromAddress}. Paste the code it shows: a one-time code, despite its name.`,
    'sender-mailbox': (fromAddress: string) => `The mailbox that signs in: ${fromAddress}.`,
  },
  steps: (fromAddress: string, target: string) => [
    `Paste the other values first and save them in ${target}.`,
    'Press "Authenticate with Office365". A Microsoft page opens.',
    `Sign in as ${fromAddress}, not as an administrator.`,
    'Copy the code from the page that comes up and paste it into this field.',
    'Save once more. The code works one time, for about ten minutes.',
  ],
  saveReminder: 'Save reminder',
  reminderSaved: (path: string) => `Reminder saved as ${path}`,
  guides:
    "Many guides say to sign in as Global Administrator there. Mail would then leave from the administrator's mailbox. Sign in as ",
  panel: {
    title: 'Where it goes',
    settings: (target: string) => `Open ${target} settings`,
    version: (version: string) => `These values are for version ${version}.`,
    versionUnknown: 'The site does not tell its version. Leave out a field that is not there.',
  },
  continue: 'Continue to sender sign-in',
  colleague: 'Copy for a colleague',
  colleagueWhat: 'Values without the secret',
  colleagueText: (
    target: string,
    site: string,
    lines: readonly { readonly label: string; readonly value: string }[],
  ) =>
    [
      `Values for ${target} at ${site}:`,
      '',
      ...lines.map(({ label, value }) => `${label}: ${value}`),
    ].join('\n'),
  colleagueSecret: '(comes separately)',
  colleagueCode: (target: string) => `(comes from ${target}, last of all)`,
  note: 'A message to a colleague never holds the secret.',
  copySnippet: 'Copy snippet',
  snippetSecret:
    'The secret is not in here. Put it in its place with the field view, on the server only.',
  snippetLabel: (fileName: string) => `Lines for ${fileName}`,
  made: {
    title: 'What Sendwell made',
    lead: 'Everything it changed in Microsoft 365, with the way back. Mail stops where something in use is taken away.',
    nothing: 'When a set-up changes something in an organisation, it is listed here.',
    undoAll: 'Undo everything',
    undoAllQuestion: (site: string) => `Take away everything made for ${site}?`,
    undoAllBody: (tenant: string) =>
      `App registration, secret and consent are removed from ${tenant}. The site can no longer send through it.`,
    undoAllConfirm: 'Take it all away',
    registration: 'App registration',
    open: 'Open in Entra',
    keep: 'Keep it',
    needsAdministrator:
      'Undoing needs the administrator to be signed in. The browser opens if not.',
  },
} as const;
