import { AppError, type ErrorView } from '@shared/errors';
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
  readonly onFault: (error: unknown) => void;
}

/** A failure for the row it belongs to. A bug is written down too: its row says no more than that there was one. */
export function viewOf(error: unknown, { now, onFault }: SetUpContext): ErrorView {
  if (error instanceof AppError) return error.toView(now);
  onFault(error);
  return new AppError('ipc.unexpected', {}, {}, { cause: error }).toView(now);
}

export const quietly: OnPause = () => {};
