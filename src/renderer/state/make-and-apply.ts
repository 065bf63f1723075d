import type { ErrorView } from '@shared/errors';
import { useStore } from './store';

/** The next plan the engine makes for this connection, or why there is none. */
function nextPlan(connectionId: string): Promise<{ planId: string } | { error: ErrorView }> {
  return new Promise((resolve) => {
    const stop = useStore.subscribe((state, before) => {
      const plan = state.connections[connectionId]?.plan;
      if (plan === undefined || plan === before.connections[connectionId]?.plan) return;
      if (plan.kind === 'ready') resolve({ planId: plan.plan.id });
      else if (plan.kind === 'failed') resolve({ error: plan.error });
      else return;
      stop();
    });
  });
}

/** Makes a plan with another end of the secret and applies it at once: the person has seen the rest already. */
export async function makeAndApply(
  connectionId: string,
  secretEndsAt: string,
): Promise<ErrorView | null> {
  const next = nextPlan(connectionId);
  const made = await window.app.plan.make({ connectionId, secretEndsAt });
  if (made.kind === 'failed') return made.error;
  const plan = await next;
  if ('error' in plan) return plan.error;
  const applied = await window.app.plan.apply({ connectionId, planId: plan.planId });
  return applied.kind === 'failed' ? applied.error : null;
}
