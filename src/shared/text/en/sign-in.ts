import type { ConnectionView } from '../../connection';
import type { AccountVerdict } from '../../sign-in';

/** Words of the two sign-ins. The two people never share a sentence. */
type Sender = Pick<ConnectionView, 'signsInAs' | 'fromAddress'>;

/** Whom to sign in as the sender, by address where it is known. */
const whom = ({ signsInAs, fromAddress }: Sender): string =>
  signsInAs ?? `the account that may send as ${fromAddress}`;

export const signIn = {
  client: {
    title: 'How the administrator signs in',
    tools: 'Through Microsoft Graph Command Line Tools',
    toolsDetail: "Microsoft's own, known in most organisations. The sign-in page shows that name.",
    own: "Through your organisation's own app",
    ownDetail: 'A public client with http://localhost as redirect. Nothing else is borrowed.',
    clientId: 'Application (client) ID',
    clientIdInvalid: 'A client ID has 36 signs with four dashes.',
    remove: 'How to take the consent back afterwards',
    removeSteps:
      'In Entra: Enterprise apps, Microsoft Graph Command Line Tools, Permissions. Revoke what was given to you. Sending mail does not depend on it.',
    openRemove: 'Open that page',
  },

  administrator: {
    title: 'Sign in as the administrator',
    lead: 'This account makes the app registration. It will not send any mail.',
    card: (domain: string) => `Administrator of ${domain}`,
    cardDetail: (domain: string) => `For example admin@${domain}`,
    start: 'Open the administrator sign-in',
    mayTitle: 'What this sign-in may do',
    mayApps: 'Read app registrations, to see what is there already ',
    mayDirectory: 'Read the organisation and its mailbox accounts ',
    mayPolicies: "Read the organisation's rules for consent and secrets ",
    mayNothing:
      'Change nothing. The right to write is asked for only when you press the button in step 3.',
    elsewhereNote: 'You get a ready message with a script for your administrator.',
    panelText:
      'Pick the administrator here. The mailbox that sends signs in at step 5, on a card of its own.',
    noRoleTitle: 'This account may not make app registrations',
    noRole: (username: string, roles: readonly string[]) =>
      `${username} ${roles.length === 0 ? 'has no administrator role' : `is ${roles.join(', ')}`}. Application Administrator, Cloud Application Administrator or higher is needed.`,
    wrongTenantTitle: 'This account is in another organisation',
    wrongTenant: (expected: string, actual: string) =>
      `The From address belongs to ${expected}, the account to ${actual}. Sign in with an administrator of ${expected}.`,
    signedIn: 'Signed in as',
    fits: 'Good. The plan comes next.',
  },

  waiting: {
    title: 'Waiting for the browser',
    body: 'The Microsoft sign-in page is open there. This window goes on by itself.',
    left: (clock: string) => `${clock} left`,
    openAgain: 'Open again',
    copyLink: 'Copy link',
    link: 'Sign-in link',
    cancel: 'Cancel',
    progress: 'Time left for the sign-in',
    noPage: 'No page in the browser?',
    noPagePress: 'Press ',
    noPageRest: ', or copy the link into a private window if the wrong account signs in by itself.',
  },

  drawing: {
    title: 'In the browser',
    address: 'login.microsoftonline.com',
    pick: 'Pick an account',
    later: 'later',
    other: 'Use another account',
  },

  elsewhere: {
    title: 'Ask your administrator',
    lead: 'Send this message. When the answer comes, type its three values below; Sendwell waits.',
    message: 'Message',
    subject: (subject: string) => `Subject: ${subject}`,
    copyMessage: 'Copy message',
    script: 'Script for PowerShell, does the same in one go',
    copyScript: 'Copy script',
    answer: 'When the answer comes',
    appId: 'Application (client) ID',
    tenantId: 'Directory (tenant) ID',
    secret: 'Client secret (its value)',
    secretHint: 'The column Value in Entra, not the secret ID. It goes straight into the keychain.',
    use: 'Use these values',
    isAdministrator: 'I am the administrator after all',
    note: 'The message holds no secret.',
    panelTitle: 'What your administrator does',
    panelSteps: [
      'Makes the app registration with the callback of your site',
      'Gives consent for the organisation',
      'Sends you the two ids and, by a safe way, the secret',
    ],
    panelSafe: 'Ask for the secret by phone or a password manager, never by e-mail.',
  },

  sender: {
    title: 'Sign in as the mailbox that sends',
    lead: 'Whoever signs in here is the sender. The administrator is not needed any more.',
    card: (domain: string) => `Sender of ${domain}`,
    whom,
    cardDetail: (sender: Sender) =>
      sender.signsInAs === sender.fromAddress
        ? `Must be ${sender.fromAddress}`
        : `Pick ${whom(sender)}. ${sender.fromAddress} itself does not sign in.`,
    start: 'Open the sender sign-in',
    mayTitle: 'What this sign-in may do',
    maySend: (target: string) =>
      `Send one test mail, with the app and the permissions of ${target}`,
    mayRead: 'Look into Sent Items and Inbox of this mailbox, to see whether it arrived',
    mayNothing: 'Nothing else. It is used for tests and checks only.',
    panelText: (sender: Sender) =>
      sender.signsInAs === sender.fromAddress
        ? `Pick ${sender.fromAddress}. The administrator of step 2 would send from the wrong mailbox.`
        : `Pick ${whom(sender)}. ${sender.fromAddress} itself does not sign in.`,
    panelWrong:
      ' always shows this list, even if the browser would sign the administrator in by itself.',
    passwordTitle: 'You do not know its password?',
    password: 'Your administrator can set one in the Microsoft 365 admin centre.',
    passwordLink: "Open the user's page",
    wrongTitle: 'This is the wrong account',
    wrong: (username: string) =>
      `Mail would leave from ${username}, or Microsoft would refuse it. The test waits until the two addresses match.`,
    fromAddress: 'From address',
    fromDetail: 'What your customers should see',
    signedInAs: 'Signed in as',
    who: (verdict: AccountVerdict, name: string | null) =>
      [
        name,
        verdict.kind === 'wrong-account' && verdict.isAdministrator
          ? 'the administrator of step 2'
          : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    changeFrom: 'Change the From address',
    changeFromTitle: 'Which address should the mail come from?',
    changeFromUse: 'Use this address',
    meant: (username: string, fromAddress: string) =>
      `${username} is meant to send for ${fromAddress}`,
    meantBody: (username: string, fromAddress: string) =>
      `That works if ${username} has permission to send as ${fromAddress} `,
    meantTerm: '(Send As)',
    meantRest: '. Sendwell cannot see this by itself; the test shows it.',
    meantUse: 'Go on with this account',
    sendTest: 'Send test',
    offYet: 'Possible once the sender has signed in.',
    off: 'Not possible yet: the account does not match the From address.',
    alias: (fromAddress: string, username: string) =>
      `${fromAddress} is another address of ${username}. Sending from it works where the organisation allows it; the test shows it.`,
  },

  notAdministrator: 'I am not the administrator',
  useAnother: 'Use another account',
  signInAgain: 'Sign in again',
  memory: 'This sign-in lasts until Sendwell is closed: there is no open keychain.',
  kept: 'This sign-in is kept in the keychain.',
} as const;
