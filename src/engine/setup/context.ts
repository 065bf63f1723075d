import type { GraphReader } from '../evidence/ports';
import type { GraphWriter, OnPause } from '../graph/graph-writer';
import type { Timers } from '../http/timers';
import type { Vault } from '../vault/vault';
import type { Journal } from './journal-file';

/** What every action of a set-up works with. */
export interface SetUpContext {
  readonly connectionId: string;
  readonly reader: GraphReader;
  readonly writer: GraphWriter;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly now: () => Date;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

export const quietly: OnPause = () => {};
