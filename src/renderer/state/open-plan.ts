import { goTo, useStore } from './store';

const SECRET_MONTHS = 24;

/** Looks at the organisation anew and shows what is to be changed there. Nothing is changed by it. */
export async function openPlan(connectionId: string): Promise<void> {
  await show(connectionId, {});
}

/** The same with a new secret asked for, although the old one may still be valid. */
export async function openRotation(connectionId: string): Promise<void> {
  const end = new Date();
  end.setUTCMonth(end.getUTCMonth() + SECRET_MONTHS);
  await show(connectionId, { secretEndsAt: end.toISOString() });
}

async function show(connectionId: string, wish: { readonly secretEndsAt?: string }): Promise<void> {
  goTo({ kind: 'set-up', connectionId, showing: 'plan' });
  const made = await window.app.plan.make({ connectionId, ...wish });
  if (made.kind === 'failed' && made.error.code !== 'auth.signInNeeded')
    useStore.setState({ failure: made.error });
}
