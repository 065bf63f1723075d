import type { KeychainBackend } from '../../keychain';

const backends: Readonly<Record<KeychainBackend, string>> = {
  'windows-dpapi': 'Windows data protection',
  'macos-keychain': 'macOS Keychain',
  'linux-secret-service': 'Secret Service (GNOME Keyring or KWallet)',
};

export const settings = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  keychain: 'Keychain',
  keychainStates: {
    unknown: 'It was not looked at yet.',
    probing: 'Looking at it. The system may ask for your password.',
    secure: (backend: KeychainBackend) =>
      `Sign-ins and client secrets are kept in ${backends[backend]}.`,
    locked: 'It is locked. Sign-ins and secrets cannot be read until it is open.',
    absent: 'There is none. Sign-ins last until Sendwell is closed; nothing is written to a file.',
    unavailable: (reason: string) =>
      `It does not answer (${reason}). Sign-ins last until Sendwell is closed.`,
  },
  probe: 'Look again',
  unlock: 'Unlock keychain',
  practice: 'Practice tenant',
  practiceOff: 'A made-up Microsoft 365 on this computer, to try everything without an account.',
  practiceOn: 'You are in it. Your own connections are not touched and come back when you leave.',
  enter: 'Enter the practice tenant',
  leave: 'Leave the practice tenant',
  reset: 'Start it over',
  resetDone: 'The practice tenant is as new',
  about: 'About',
  version: (version: string, host: 'desktop' | 'browser') =>
    `Sendwell ${version}, ${host === 'desktop' ? 'in its own window' : 'in your browser'}`,
  connection: {
    title: (site: string) => `Settings of ${site}`,
    from: 'From address',
    changeFrom: 'Change the From address',
    client: 'How the administrator signs in',
    saveClient: 'Keep this choice',
    saved: 'Kept',
    accounts: 'Who is signed in',
    nobody: 'Nobody',
    administrator: 'Administrator',
    sender: 'Sender',
    signOut: 'Sign out',
    signOutWho: (username: string) => `Sign out ${username}`,
    remove: 'Remove this connection',
    removeDetail:
      'Sendwell forgets it and takes its sign-ins and its secret out of the keychain. What was made in Microsoft 365 stays there, and mail goes on.',
    removeQuestion: (site: string) => `Remove ${site} from Sendwell?`,
    removeConfirm: 'Remove the connection',
    keep: 'Keep it',
    leave: {
      question: (site: string) => `Remove ${site} anyway?`,
      why: {
        'vault.absent':
          'Sendwell finds no keychain on this computer any more. What it stored there cannot be taken out, and stays stored on this computer:',
        'vault.unavailable':
          'The keychain of this computer does not answer. What Sendwell stored there cannot be taken out, and stays in it:',
      },
      secret: (hint: string | null) =>
        hint === null ? 'The client secret' : `The client secret that begins with ${hint}`,
      signIn: (username: string) => `The sign-in of ${username}`,
      how: 'So that nobody can use them, do this at Microsoft before you remove the connection here:',
      deleteSecret: (target: string) =>
        `Delete the secret under Certificates & secrets of the app. If ${target} sends with it, its mail stops until it has a new one.`,
      openSecret: "Open the app's secrets",
      endSignIn:
        'Have an administrator press "Sign out of all sessions" on the page of each account. Without that, a sign-in lapses after 90 days without use.',
      openAccount: 'Open Microsoft 365 accounts',
      again: 'Try again',
      confirm: 'Remove anyway',
      done: (site: string) =>
        `${site} is removed. What the keychain of this computer keeps of it is still there.`,
    },
  },
} as const;
