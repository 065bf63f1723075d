import type { Contract } from './contract';

/**
 * The contract's names without its schemas, for the preload (5 kB, no zod).
 *
 * A name missing here does not compile; a name too many neither.
 */
type Names = {
  readonly [G in keyof Contract]: {
    readonly [N in keyof Contract[G]]: Contract[G][N] extends { readonly kind: infer K }
      ? K
      : never;
  };
};

export const contractNames = {
  app: {
    snapshot: 'request',
    setTheme: 'request',
    openLink: 'request',
    dismissNotice: 'request',
    changed: 'event',
  },
  practice: { enter: 'request', leave: 'request', reset: 'request' },
  keychain: { probe: 'request' },
  targets: { list: 'request' },
  site: { probe: 'request' },
  tenant: { lookup: 'request' },
  connections: {
    create: 'request',
    get: 'request',
    update: 'request',
    remove: 'request',
    changed: 'event',
  },
  signIn: { start: 'request', openAgain: 'request', link: 'request', signOut: 'request' },
  plan: { make: 'request', apply: 'request', undo: 'request' },
  handover: {
    sheet: 'request',
    secret: 'request',
    copied: 'request',
    adopt: 'request',
    adminMessage: 'request',
    saveReminder: 'request',
  },
  test: { send: 'request' },
  watch: { start: 'request', stop: 'request' },
  doctor: { run: 'request', paste: 'request', saveReport: 'request', reportText: 'request' },
  diagnose: { text: 'request' },
  runs: { cancel: 'request' },
} as const satisfies Names;
