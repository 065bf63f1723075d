import type { ConnectionView } from '@shared/connection';

/**
 * What is left to do for a new secret while the one before it still stands, so that mail goes on meanwhile.
 *
 * Null while none is on its way, and for one that is part of a set-up that never came to an end.
 */
export function rotationOf(view: ConnectionView): 'paste' | 'test' | null {
  const { step, secret, valuesSeen } = view;
  if (step === null || secret === null) return null;
  if (!hasArrivedBefore(view) || !hasOlderSecret(view)) return null;
  return valuesSeen ? 'test' : 'paste';
}

const hasArrivedBefore = ({ pastTests, fromAddress }: ConnectionView): boolean =>
  pastTests.some(({ result, from }) => result === 'arrived' && from === fromAddress);

/** One of ours that was not taken away, or one of somebody else's that the plan was made to replace. */
function hasOlderSecret({ made, plan }: ConnectionView): boolean {
  const older = made.filter(({ kind }) => kind === 'secret').slice(0, -1);
  if (older.length > 0) return older.some(({ state }) => state !== 'undone');
  return plan.kind === 'done' && plan.plan.replaces !== null;
}
