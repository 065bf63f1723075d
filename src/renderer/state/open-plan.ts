import { type AfterRun, afterRun } from './after-run';
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

/** Ends the wait of the last wish: a press that was not followed up is no longer meant. */
let forgetWish = (): void => undefined;

/** An administrator who is signed out by now signs in first; the plan is then the one that was wished for. */
async function show(connectionId: string, wish: Wish): Promise<void> {
  forgetWish();
  goTo({ kind: 'set-up', connectionId, showing: 'plan' });
  const { ended, giveUp } = signedInWhileHere(connectionId);
  forgetWish = giveUp;
  const made = await window.app.plan.make({ connectionId, ...wish });
  if (made.kind === 'ok' || !isHere(connectionId)) return giveUp();
  if (made.error.code !== 'auth.signInNeeded') {
    giveUp();
    useStore.setState({ failure: made.error });
    return;
  }
  goTo({ kind: 'set-up', connectionId, showing: 'administrator' });
  const isSignedIn = (await ended)?.administrator.kind === 'signed-in';
  giveUp();
  if (isSignedIn) await show(connectionId, wish);
}

/** Waits for a sign-in as long as the person stays in the set-up of that connection. */
function signedInWhileHere(connectionId: string): AfterRun {
  const { ended, giveUp } = afterRun(
    connectionId,
    ({ administrator }) => administrator.kind === 'waiting',
  );
  const stop = useStore.subscribe(() => {
    if (!isHere(connectionId)) leave();
  });
  const leave = (): void => {
    stop();
    giveUp();
  };
  return { ended, giveUp: leave };
}

const isHere = (connectionId: string): boolean => {
  const { route } = useStore.getState();
  return route.kind === 'set-up' && route.connectionId === connectionId;
};
