import type { Account, AccountVerdict } from '@shared/sign-in';
import type { Rung } from '@shared/test-send';
import type { Timers } from '../http/timers';
import type { Mailbox } from './mailbox';

/** One climb: what is sent, by whom, and the ports it may touch. */
export interface LadderRun {
  readonly account: Account;
  readonly verdict: AccountVerdict;
  readonly fromAddress: string;
  readonly to: string;
  readonly code: string;
  readonly mime: string;
  /** Permissions of the target. */
  readonly wanted: readonly string[];
  /** Scopes of a token got without a browser. Raises auth.*. */
  readonly tokenScopes: () => Promise<readonly string[]>;
  readonly mailbox: Mailbox;
  readonly timers: Timers;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onRungs: (rungs: readonly Rung[]) => void;
}
