import type { ErrorCode, ErrorParams } from '../../errors';

export interface ErrorText {
  /** What is so. */
  readonly title: (params: ErrorParams) => string;
  /** What to do about it. */
  readonly todo: (params: ErrorParams) => string;
}

/** A parameter, or these words where it is not known. */
const or = (value: string | number | undefined, instead: string): string =>
  value === undefined || value === '' ? instead : String(value);

const line = (title: string, todo: string): ErrorText => ({
  title: () => title,
  todo: () => todo,
});

/** What is missing, where it is not simply the next step. */
const incomplete: Readonly<Record<string, { readonly title: string; readonly todo: string }>> = {
  target: {
    title: 'Sendwell does not set up this application yet',
    todo: 'Choose FluentSMTP. For the others Sendwell knows the values, not the whole job.',
  },
  site: {
    title: 'No WordPress was found at this address',
    todo: 'Look at what was found above, and type the address the site really has.',
  },
  tenant: {
    title: 'The From address belongs to no Microsoft 365 organisation',
    todo: 'Use an address whose domain is set up in Microsoft 365.',
  },
  redirect: {
    title: 'The sign-in address for the test was taken away after the last test',
    todo: 'Make the plan again as the administrator: it adds the address back for one more sign-in.',
  },
  administrator: {
    title: 'Somebody else signed in, who may not make the changes',
    todo: 'Sign in as the administrator again, then press the button once more.',
  },
};

/** Every failure in words. A code without a sentence does not compile. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  'ipc.invalid': line(
    'Sendwell could not read this entry',
    'Look at what was typed: something is longer than it can be, or has signs that do not belong there.',
  ),
  'ipc.unexpected': line(
    'Something inside Sendwell went wrong',
    'Try it once more. If it happens again, start Sendwell anew and report it with the details.',
  ),
  'run.cancelled': line('Cancelled', 'Nothing more happens. Start again when you are ready.'),
  'run.busy': line(
    'This is still running',
    'Wait until it has ended, or cancel it, then try again.',
  ),
  'connection.unknown': line(
    'This connection is no longer there',
    'It was removed. Go back to all connections.',
  ),
  'connection.incomplete': {
    title: (p) => incomplete[String(p.missing)]?.title ?? 'The set-up is not far enough for this',
    todo: (p) =>
      incomplete[String(p.missing)]?.todo ??
      'Finish the step that is marked in the list, then try again.',
  },
  'connection.addressInvalid': {
    title: (p) => `${or(p.address ?? p.typed, 'This')} is not an e-mail address`,
    todo: () => 'Write it in full, for instance web@your-domain.com.',
  },
  'auth.cancelled': line(
    'The sign-in was cancelled',
    'Nothing was changed. Start the sign-in again when you are ready.',
  ),
  'auth.refused': line(
    'Access was refused on the sign-in page',
    'Sign in again and accept, or ask an administrator to give consent.',
  ),
  'auth.timedOut': line(
    'Nobody signed in within five minutes',
    'The sign-in has ended. Start it again; the page in the browser can be closed.',
  ),
  'auth.busy': line(
    'Another sign-in is still open',
    'Finish it in the browser or cancel it. Only one can run at a time.',
  ),
  'auth.signInNeeded': line(
    'Microsoft wants this account to sign in again',
    'The kept sign-in no longer counts. Sign in once more.',
  ),
  'auth.browserFailed': line(
    'No browser could be started',
    'Choose a standard browser for this computer, then try again. The link of a sign-in that waits can also be copied.',
  ),
  'auth.consentNeeded': line(
    'Consent is still missing',
    'An administrator has to agree once for the organisation. Apply the plan, or send your administrator the message.',
  ),
  'auth.appUnknown': {
    title: (p) => `The app registration${p.appId ? ` ${p.appId}` : ''} is not in this organisation`,
    todo: () =>
      'A new one can take a minute to be known everywhere. If it is older, look at the tenant it was made in.',
  },
  'auth.secretWrong': line(
    'Microsoft does not accept the client secret',
    'Often the secret ID was pasted instead of its value. Make a new secret and paste the value.',
  ),
  'auth.secretExpired': line(
    'The client secret has ended',
    'Make a new one and paste it into the application.',
  ),
  'auth.accessBlocked': line(
    'A rule of the organisation blocks this sign-in',
    'Conditional Access refused it. An administrator finds the rule in the sign-in log, under Entra ID, Monitoring.',
  ),
  'auth.unexpected': line(
    'The sign-in ended with an answer Sendwell does not know',
    'Try it once more. The code under Details can be looked up, or pasted into Diagnose an error.',
  ),
  'vault.locked': line(
    'The keychain is locked',
    'Unlock it when the system asks for your password, then try again.',
  ),
  'vault.absent': line(
    'This computer has no keychain',
    'Sign-ins last until Sendwell is closed. On Linux, GNOME Keyring or KWallet would keep them.',
  ),
  'vault.unavailable': line(
    'The keychain does not answer',
    'Sign-ins last until Sendwell is closed. Try again, or start the computer anew.',
  ),
  'vault.signInLeft': {
    title: ({ username }) =>
      `Sendwell forgot the sign-in of ${or(username, 'this account')}, but the keychain may still hold it`,
    todo: () =>
      'The keychain could not be opened to delete it. To end it at Microsoft, an administrator presses "Sign out of all sessions" on the page of the account.',
  },
  'network.offline': line(
    'There is no network',
    'Connect this computer to the internet, then try again.',
  ),
  'network.nameUnknown': {
    title: (p) => `No server has the name ${or(p.host, 'that was typed')}`,
    todo: () => 'Look for a typing error. If the name is right, its DNS entry is missing.',
  },
  'network.refused': {
    title: (p) => `${or(p.host, 'The server')} refuses connections`,
    todo: () => 'The server is there, but nothing answers. Ask whoever runs it.',
  },
  'network.timedOut': {
    title: (p) => `${or(p.host, 'The server')} did not answer in time`,
    todo: () => 'Try again. If it stays so, a firewall or the server itself is the cause.',
  },
  'network.reset': {
    title: (p) => `The connection to ${or(p.host, 'the server')} was cut`,
    todo: () => 'Try again. A proxy or a firewall on the way can do this.',
  },
  'network.certificate': {
    title: (p) => `The certificate of ${or(p.host, 'the server')} is not accepted`,
    todo: () => 'It may have ended, be made for another name, or come from a proxy on the way.',
  },
  'network.tooLarge': {
    title: (p) => `The answer of ${or(p.host, 'the server')} is far too large`,
    todo: () => 'It was not read. Check that the address leads to the site you mean.',
  },
  'network.hostNotAllowed': {
    title: (p) => `${or(p.host, 'This server')} is not asked from here`,
    todo: () =>
      'Sendwell asks the sign-in and Graph servers of Microsoft only, in the practice tenant made-up ones. A proxy on the way can lead elsewhere.',
  },
  'network.unexpected': {
    title: (p) => `${or(p.host, 'The server')} could not be reached`,
    todo: () => 'Try again in a minute.',
  },
  'graph.throttled': line(
    'Microsoft asks to slow down',
    'Too many questions in a short time. Wait a minute, then try again.',
  ),
  'graph.denied': line(
    'This account may not do that',
    'A role or a permission is missing. Use another account, or ask an administrator.',
  ),
  'graph.notFound': line(
    'Microsoft does not find it',
    'It was removed, or is so new that it is not known everywhere yet. Try again in a minute.',
  ),
  'graph.conflict': line(
    'Somebody changed this in the meantime',
    'Make the plan anew: it shows what is there now.',
  ),
  'graph.badRequest': line(
    'Microsoft refuses this value',
    'The reason is under Details. Nothing was half made.',
  ),
  'graph.unauthorised': line(
    'Microsoft no longer accepts this sign-in',
    'Sign in once more, then try again.',
  ),
  'graph.unavailable': line(
    'Microsoft Graph is not available at the moment',
    'The fault is at Microsoft. Try again in a few minutes.',
  ),
  'graph.secretLifetime': {
    title: (p) =>
      p.maxDays
        ? `This organisation allows secrets of at most ${p.maxDays} days`
        : 'This organisation does not allow a secret that lasts this long',
    todo: () => 'Microsoft refused it and nothing was half made. Make one that ends earlier.',
  },
  'graph.secretNotAllowed': line(
    'This organisation does not allow client secrets',
    'An administrator can make an exception for this registration in the app management policy.',
  ),
  'graph.secretLimit': {
    title: (p) => `"${or(p.app, 'The app registration')}" has two client secrets already`,
    todo: () =>
      'Microsoft allows no third where personal accounts may sign in. Take the one away that is no longer used, then look again.',
  },
  'graph.quota': line(
    'The organisation has reached a limit',
    'Remove what is no longer used, for instance deleted app registrations, then try again.',
  ),
  'graph.shape': line(
    'The answer of Microsoft Graph has an unknown form',
    'Nothing was changed by it. Report it with the details.',
  ),
  'graph.unexpected': line(
    'Microsoft Graph answered with an error Sendwell does not know',
    'Try it once more. The code under Details can be pasted into Diagnose an error.',
  ),
  'site.addressInvalid': {
    title: (p) => `${or(p.typed, 'This')} is not a web address`,
    todo: () => 'Write it as in the address bar, for instance https://www.your-site.com.',
  },
  'plan.stale': line(
    'The organisation has changed since this plan was made',
    'Look at the plan anew. Nothing of the old one was applied.',
  ),
  'plan.notReplicated': line(
    'Microsoft has not copied the change to all its servers yet',
    'That usually takes under a minute. Go on: nothing is made twice.',
  ),
  'plan.nothingToUndo': line('There is nothing left to undo', 'Everything was taken away already.'),
  'handover.secretIdPasted': line(
    'This is the ID of the secret, not its value',
    'In Entra, copy the column Value. It is shown only once; make a new secret if it is gone.',
  ),
  'handover.idInvalid': line(
    'One of the ids is not complete',
    'An id has 36 signs with four dashes, for instance 3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36.',
  ),
  'handover.secretMissing': line(
    'The client secret is not on this computer',
    'Microsoft shows it only once. Paste it from where it was kept, or make a new one.',
  ),
  'send.recipientInvalid': {
    title: (p) => `${or(p.to ?? p.address, 'This')} is not an e-mail address`,
    todo: () => 'Write it in full. The sending mailbox itself is a good choice.',
  },
  'send.notProven': line(
    'The mail was handed over, but it was not seen yet',
    'Look into Sent Items and Inbox in a minute, or send another test.',
  ),
  'watch.nothing': line(
    'There is nothing to wait for',
    'The last test needs something else than time. The row with the cross says what to do.',
  ),
  'store.damaged': {
    title: (p) => `A file of Sendwell was damaged${p.restored === 'yes' ? ' and restored' : ''}`,
    todo: (p) =>
      `The damaged one was set aside${p.setAside ? ` as ${p.setAside}` : ''}. Look whether all connections are there.`,
  },
  'store.newer': line(
    'These data were written by a newer Sendwell',
    'Open them with that version. Nothing is changed until then.',
  ),
  'store.full': line('The disk is full', 'Make room, then try again. Nothing was lost so far.'),
  'store.readOnly': line(
    'The folder of Sendwell cannot be written',
    'Look at the rights of the folder, then start Sendwell again.',
  ),
  'store.inUse': {
    title: () => 'Sendwell is already open on this computer',
    todo: (p) =>
      p.by === 'command'
        ? 'A check on the command line is at work. Start Sendwell again when it has ended.'
        : 'Go on in the window that is open, or close it and start Sendwell again.',
  },
  'store.notSaved': line(
    'The file could not be saved there',
    'Choose another folder, or look whether a file of that name may be replaced.',
  ),
  'link.unknown': line(
    'This page is not known yet',
    'It can be opened once what it is about has been found. Go on with the set-up, or check again.',
  ),
  'practice.unavailable': line(
    'The practice tenant could not be started',
    'Try again. If it stays so, another program may keep it from opening a port on this computer.',
  ),
  'window.crashed': line(
    'The window stopped and was opened again',
    'Nothing was lost: what was running went on. If it happens again, report it with the details.',
  ),
};
