import type { CloudId } from './cloud';
import type { ConnectionSummary } from './connection';
import type { ErrorView } from './errors';
import type { KeychainState } from './keychain';

/** Someone to play in the practice tenant. Made-up passwords of a made-up tenant: no secret. */
export interface PracticeAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly mailbox: string;
}

/** The state of the program as a whole. */
export interface AppSnapshot {
  readonly version: string;
  readonly host: 'desktop' | 'browser';
  readonly platform: 'windows' | 'macos' | 'linux';
  readonly cloud: CloudId;
  readonly theme: 'system' | 'light' | 'dark';
  readonly keychain: KeychainState;
  readonly practice: {
    readonly accounts: readonly PracticeAccount[];
    readonly siteUrl: string;
    readonly fromAddress: string;
  } | null;
  readonly connections: readonly ConnectionSummary[];
  /** Whole-surface notices, most important first: a file that was set aside, a crash that was survived. */
  readonly notices: readonly ErrorView[];
}
