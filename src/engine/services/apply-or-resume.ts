import { asksForMore } from '@core/plan/asks-for-more';
import { AppError } from '@shared/errors';
import type { Plan } from '@shared/plan';
import type { Applied, ApplyRequest, SetUpPort } from './ports';

export type ApplyEnd =
  | { readonly kind: 'applied'; readonly plan: Plan; readonly applied: Applied }
  /** The tenant asks for more than was shown: the person has to see that first. */
  | { readonly kind: 'other-plan'; readonly plan: Plan };

/**
 * Applies the plan that was shown. One that is from before a restart, or that the tenant has moved on from, is made
 * anew; when that asks for nothing but what was agreed to, it goes on at once.
 */
export async function applyOrResume(
  setUp: SetUpPort,
  plan: Plan,
  request: Omit<ApplyRequest, 'plan'>,
): Promise<ApplyEnd> {
  try {
    return { kind: 'applied', plan, applied: await setUp.apply({ ...request, plan }) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'plan.stale') throw error;
  }
  const { record, token, signal } = request;
  const fresh = await setUp.plan({
    record,
    app: plan.appId ?? 'new',
    secretEndsAt: secretEndOf(plan),
    replaces: plan.replaces === null ? null : { keyId: plan.replaces },
    token,
    signal,
  });
  if (asksForMore(fresh, plan)) return { kind: 'other-plan', plan: fresh };
  const applied = await setUp.apply({ ...request, plan: fresh });
  return { kind: 'applied', plan: fresh, applied };
}

const secretEndOf = ({ rows }: Plan): string | null => {
  const after = rows.find(({ kind }) => kind === 'secret')?.after;
  return after?.kind === 'secret' ? after.endsAt : null;
};
