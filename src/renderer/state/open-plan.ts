import { afterRun } from './after-run';
import { goTo, useStore } from './store';

const SECRET_MONTHS = 24;

/** Looks at the organisation anew and shows what is to be changed there. Nothing is changed by it. */
export async function openPlan(connectionId: string): Promise<void> {
  await show(connectionId, {});
}

/** The same with a new secret asked for beside the old one, which may still work. */
export async function openRotation(connectionId: string): Promise<void> {
  const end = new Date();
  end.setUTCMonth(end.getUTCMonth() + SECRET_MONTHS);
  await show(connectionId, { newSecret: true, secretEndsAt: end.toISOString() });
}

interface Wish {
  readonly newSecret?: boolean;
  readonly secretEndsAt?: string;
}

/** An administrator who is signed out by now signs in first; the plan is then the one that was wished for. */
async function show(connectionId: string, wish: Wish): Promise<void> {
  goTo({ kind: 'set-up', connectionId, showing: 'plan' });
  const { ended, giveUp } = afterRun(
    connectionId,
    ({ administrator }) => administrator.kind === 'waiting',
  );
  const made = await window.app.plan.make({ connectionId, ...wish });
  if (made.kind === 'ok') return giveUp();
  if (made.error.code !== 'auth.signInNeeded') {
    giveUp();
    useStore.setState({ failure: made.error });
    return;
  }
  goTo({ kind: 'set-up', connectionId, showing: 'administrator' });
  if ((await ended)?.administrator.kind === 'signed-in') await show(connectionId, wish);
}
