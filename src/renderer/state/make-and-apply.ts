import type { ErrorView } from '@shared/errors';
import { afterRun } from './after-run';

/** Makes a plan with another end of the secret and applies it at once: the person has seen the rest already. */
export async function makeAndApply(
  connectionId: string,
  secretEndsAt: string,
): Promise<ErrorView | null> {
  const { ended, giveUp } = afterRun(connectionId, ({ plan }) => plan.kind === 'making');
  const made = await window.app.plan.make({ connectionId, secretEndsAt });
  if (made.kind === 'failed') {
    giveUp();
    return made.error;
  }
  const plan = (await ended)?.plan;
  if (plan?.kind === 'failed') return plan.error;
  // Cancelled meanwhile: nothing is to be applied.
  if (plan?.kind !== 'ready') return null;
  const applied = await window.app.plan.apply({ connectionId, planId: plan.plan.id });
  return applied.kind === 'failed' ? applied.error : null;
}
