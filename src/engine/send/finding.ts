import type { AppError } from '@shared/errors';
import type { RungFact, RungId } from '@shared/test-send';

/** What a rung found. `blame` puts the finding on an earlier rung: only the answer to the send tells it. */
export interface Finding {
  readonly status: 'ok' | 'attention' | 'problem';
  readonly fact: RungFact | null;
  readonly requestId?: string | null;
  readonly error?: AppError;
  readonly blame?: RungId;
}
