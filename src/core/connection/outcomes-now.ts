import type { CheckOutcome } from '@shared/checklist';
import { mendedBySecret } from '../diagnosis/repair';
import type { ConnectionRecord } from './record';

/** What the last checks found and still can be so: what they saw of a secret before the one of today is about another. */
export function outcomesNow({
  checklist,
  made,
}: Pick<ConnectionRecord, 'checklist' | 'made'>): readonly CheckOutcome[] {
  if (checklist.kind !== 'done') return [];
  const secret = made.findLast(({ kind, state }) => kind === 'secret' && state === 'made');
  const since = secret === undefined ? Number.NEGATIVE_INFINITY : Date.parse(secret.at);
  return checklist.outcomes.filter(
    ({ checkId, at }) => !mendedBySecret.has(checkId) || Date.parse(at) >= since,
  );
}
