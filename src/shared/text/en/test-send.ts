import {
  type Rung,
  type RungFact,
  type RungId,
  stoppedRung,
  type TestMail,
  type TestState,
} from '../../test-send';
import { capitalised, moment, seconds } from './dates';

const rungs: Readonly<Record<RungId, string>> = {
  token: 'Token',
  account: 'Right account',
  mailbox: 'Mailbox',
  right: 'Right to send',
  accepted: 'Accepted',
  arrived: 'Arrived',
};

const bounced = (code: string | null): string =>
  code === null ? 'It came back undelivered.' : `It came back undelivered, with ${code}.`;

/** What was observed on a rung, as a sentence. */
function factSentence(fact: RungFact, target: string, { code, from }: TestMail): string {
  switch (fact.kind) {
    case 'token-fine':
      return `Microsoft let the app of ${target} sign in, with all its permissions.`;
    case 'token-lacks':
      return `The sign-in worked, but without ${fact.missing.join(', ')}.`;
    case 'account-fits':
      return fact.username.toLowerCase() === from.toLowerCase()
        ? `Signed in as ${fact.username}, the From address.`
        : `Signed in as ${fact.username}, to send as ${from}.`;
    case 'account-differs':
      return `${fact.username} is signed in, the From address is ${fact.fromAddress}.`;
    case 'mailbox-found':
      return 'A mailbox is there and open.';
    case 'mailbox-missing':
      return `${fact.username} has no mailbox in Exchange Online.`;
    case 'right-own-address':
      return "From is the mailbox's own address, nothing more is needed.";
    case 'right-alias':
      return 'From is another address of the same mailbox.';
    case 'right-unknown-until-sent':
      return 'Only sending shows it. Microsoft does not tell beforehand.';
    case 'right-refused':
      return `This account may not send as ${fact.fromAddress}.`;
    case 'accepted':
      return `Microsoft took the mail: ${fact.status} Accepted.`;
    case 'refused':
      return 'Microsoft did not take the mail.';
    case 'in-sent-items':
      return `Found in Sent Items by its code, ${code}.`;
    case 'in-inbox':
      return `Found in the Inbox by its code, ${code}.`;
    case 'in-both':
      return `Found in Sent Items and in the Inbox by its code, ${code}.`;
    case 'bounced':
      return bounced(fact.code);
    case 'not-seen-yet':
      return `Not seen after ${seconds(fact.waitedMs)}. It may only be slow.`;
  }
}

const changes = {
  from: 'the From address',
  username: 'the account that is signed in',
  pluginVersion: 'the version of the plugin',
} as const;

/** What is looked at on each rung, said before the test. */
const looks: Readonly<Record<RungId, string>> = {
  token: 'Does Microsoft let the app sign in, with all its permissions?',
  account: 'Is it the account of the From address?',
  mailbox: 'Does that account have a mailbox?',
  right: 'May it send as the From address?',
  accepted: 'Does Microsoft take the mail?',
  arrived: 'Is it in Sent Items or in the Inbox?',
};

export const testSend = {
  rungs,
  looks,
  looksTitle: 'What is looked at, in this order',
  fact: factSentence,
  title: 'Send a test',
  lead: 'One mail, sent the way the site does it. It stops at the first step that fails.',
  runningTitle: 'Sending the test',
  arrivedTitle: (site: string) => `${site} sends through Microsoft 365`,
  arrivedLead: (target: string, ms: number | null) =>
    ms === null
      ? `The test went out the way ${target} sends, and was found in the mailbox.`
      : `The test went out the way ${target} sends, and was seen in the mailbox ${seconds(ms)} later.`,
  stoppedTitle: (rung: RungId) => `The test stopped at "${rungs[rung].toLowerCase()}"`,
  stoppedLead: (rung: Rung, username: string, fromAddress: string): string => {
    switch (rung.id) {
      case 'token':
        return 'Microsoft does not sign the app in, or not with all its permissions.';
      case 'account':
        return `Signing in works, but as ${username}. The From address is ${fromAddress}.`;
      case 'mailbox':
        return `Signing in works. ${username} cannot send: its mailbox is not there or not open.`;
      case 'right':
        return `Signing in works. ${username} may not yet send as ${fromAddress}.`;
      case 'accepted':
        return 'Signing in works. Microsoft did not take the mail.';
      case 'arrived':
        return rung.status === 'problem'
          ? 'Microsoft took the mail, and it came back.'
          : 'Microsoft took the mail, but it was not seen yet.';
    }
  },
  unknownLead: 'The mail may have gone: Microsoft gave no clear answer, and it was not seen yet.',
  cancelledTitle: 'The test was cancelled',
  lastStopped: (rung: RungId) => `Last test stopped at: ${rungs[rung].toLowerCase()}`,
  lastArrived: 'Last test arrived',
  noMailSent: 'No mail was sent.',
  panelTitle: 'Test',
  panelLead: 'One mail, sent the way the site does it.',
  to: 'To',
  toHint: 'The sender itself, so nobody is bothered.',
  toOther: 'This address gets one mail for each press.',
  send: 'Send test',
  again: 'Send test again',
  another: 'Send another test',
  cancel: 'Cancel',
  lastTest: 'Last test',
  never: 'No test has been sent yet.',
  stoppedNote: 'It stopped at the first step that failed.',
  mail: {
    title: 'The mail',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    sent: 'Sent',
    route: 'Route',
    graph: 'Microsoft Graph, as the signed-in mailbox',
    requestIds: 'Details and request ids',
  },
  next: {
    title: 'What comes next',
    secret: (day: string) => `The client secret ends on ${day}.`,
    saveReminder: 'Save reminder',
    takenAway: 'The sign-in address for the test was taken away again.',
    stillThere:
      'The sign-in address for the test is still there. It can be taken away under What Sendwell made.',
    done: 'Done',
    show: 'Show',
    site: (target: string) => `Send one from the site too: ${target}, Email Test.`,
    openPage: 'Open page',
  },
  past: {
    title: 'Earlier',
    arrived: (ms: number | null) => (ms === null ? 'Arrived' : `Arrived in ${seconds(ms)}`),
    stopped: (rung: RungId | null) => {
      if (rung === null) return 'Stopped';
      return rung === 'arrived' ? 'Not seen to arrive' : `Stopped at ${rungs[rung].toLowerCase()}`;
    },
    cancelled: 'Cancelled',
    when: (at: string, now: Date, from: string | null, to: string | null) =>
      [
        capitalised(moment(at, now)),
        from === null ? null : `from ${from}`,
        to === null ? null : `to ${to}`,
      ]
        .filter((part) => part !== null)
        .join(', '),
    more: (count: number) => `${count} more`,
    changed: (what: readonly ('from' | 'username' | 'pluginVersion')[]) =>
      `Changed since the last one that arrived: ${what.map((one) => changes[one]).join(', ')}.`,
    unchanged: 'Since the last one that arrived: the same From address, sender and plugin version.',
  },
  openChecklist: 'Open the checklist',
  kept: 'Sign-ins and secret are in your keychain.',
  keptMemory: 'Sign-ins last until Sendwell is closed: there is no open keychain.',
  fixes: {
    token: 'The sign-in has to be done once more',
    account: 'The right mailbox has to sign in',
    mailbox: 'The account needs a mailbox',
    right: 'An Exchange administrator can mend it in a minute',
    accepted: 'Microsoft says why',
    arrived: 'Look into the mailbox',
  } satisfies Record<RungId, string>,
  fixTexts: {
    token: 'Sign in as the sender again. Microsoft asks for the missing consent there.',
    account: (whom: string) => `Sign in as ${whom}. The account picker opens.`,
    mailbox: (username: string) =>
      `Give ${username} a licence with Exchange Online, or choose a From address that has a mailbox.`,
    right: (username: string, fromAddress: string) =>
      `Give ${username} permission to send as ${fromAddress} `,
    rightTerm: '(Send As)',
    accepted: 'The answer is under Details. Paste it into Diagnose an error to see likely causes.',
    arrived: 'Look into Sent Items and Junk of the mailbox in a minute, then send another test.',
  },
  unknownFix: {
    title: 'Microsoft gave no clear answer',
    text: 'The mail may have gone all the same. It is looked for and not sent a second time.',
  },
  sendAsCommand: (username: string, fromAddress: string) =>
    `Add-RecipientPermission ${fromAddress} -Trustee ${username} -AccessRights SendAs`,
  command: 'Exchange PowerShell line',
  signInAs: (whom: string) => `Sign in as ${whom}`,
  copyMessage: 'Copy message for my administrator',
  message: 'Message for the administrator',
  messageText: (site: string, username: string, fromAddress: string, command: string) =>
    [
      `${site} sends its mail through Microsoft 365, signed in as ${username}. The mail should come from ${fromAddress}, but Microsoft refuses: the permission Send As is missing.`,
      '',
      'Please run this line in Exchange Online PowerShell:',
      '',
      command,
      '',
      'It can take up to 60 minutes until it works everywhere.',
    ].join('\n'),
  openExchange: 'Open in Exchange',
  openUser: "Open the user's page",
  diagnose: 'Diagnose the answer',
  stopRung: (state: Extract<TestState, { kind: 'ended' }>): RungId | null =>
    stoppedRung(state.rungs)?.id ?? null,
  announceArrived: 'The test has arrived',
  announceStopped: (rung: RungId) => `The test stopped at ${rungs[rung].toLowerCase()}`,
} as const;
