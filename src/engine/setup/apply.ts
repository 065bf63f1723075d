import type { Observed, ObservedApp } from '@core/plan/observed';
import type { Wanted } from '@core/plan/wanted';
import { AppError } from '@shared/errors';
import type { ActionProgress, Plan, PlanRowKind } from '@shared/plan';
import { type SetUpContext, viewOf } from './context';
import { makeSecret } from './make-secret';
import { consentForEverybody, ensurePrincipal } from './principal-and-consent';
import { createProgress } from './progress';
import { register } from './register';

export interface ApplyInput {
  readonly wanted: Wanted;
  readonly observed: Observed;
  readonly app: ObservedApp | null;
  readonly uniqueName: string;
  /** What was shown and agreed to. */
  readonly plan: Plan;
  /** What of it is still to be done. */
  readonly todo: ReadonlySet<PlanRowKind>;
  readonly onProgress: (progress: readonly ActionProgress[]) => void;
}

const REGISTRATION: readonly PlanRowKind[] = [
  'app',
  'audience',
  'callback',
  'permission',
  'localhost-redirect',
];

/** A failure that must end the whole run rather than one row. */
const isEnd = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'run.cancelled' || error.code.startsWith('store.'));

/**
 * Does what the plan's rows say: the registration first, then the secret beside service principal and consent.
 *
 * A row that fails stops only what depends on it. Answers the state of every row.
 */
export async function applyPlan(
  context: SetUpContext,
  input: ApplyInput,
): Promise<readonly ActionProgress[]> {
  const { plan, wanted, observed } = input;
  const book = createProgress(plan.rows, input.todo, context.now, input.onProgress);
  const step = async <T>(
    kinds: readonly PlanRowKind[],
    work: () => Promise<{ readonly requestId: string | null } & T>,
  ): Promise<({ readonly requestId: string | null } & T) | null> => {
    book.start(...kinds);
    try {
      const result = await work();
      book.done(result.requestId, ...kinds);
      return result;
    } catch (error) {
      if (isEnd(error) || context.signal.aborted) throw error;
      book.failed(viewOf(error, context), ...kinds);
      return null;
    }
  };

  const registered = book.has(...REGISTRATION)
    ? await step(REGISTRATION, () =>
        register(context, wanted, input.app, input.uniqueName, book.pause(...REGISTRATION)),
      )
    : input.app && { ...input.app, requestId: null };
  if (!registered) return book.list();

  const organisation = async (): Promise<void> => {
    const principal = book.has('service-principal')
      ? await step(['service-principal'], () =>
          ensurePrincipal(context, registered, observed.principal, book.pause('service-principal')),
        )
      : observed.principal;
    if (!principal || !book.has('consent')) return;
    await step(['consent'], async () => ({
      requestId: await consentForEverybody(context, {
        wanted,
        owner: registered,
        principalId: principal.id,
        graphPrincipalId: observed.graphPrincipalId,
        present: observed.grant,
        onPause: book.pause('consent'),
      }),
    }));
  };
  const secret = async (): Promise<void> => {
    if (!book.has('secret')) return;
    await step(['secret'], () =>
      makeSecret(context, {
        objectId: registered.objectId,
        endsAt: wanted.secretEndsAt,
        maxDays: observed.secretRule.maxDays,
        onPause: book.pause('secret'),
      }),
    );
  };
  await bothEnded(organisation(), secret());
  return book.list();
}

/** Nothing goes on behind the caller's back: a failure of one is raised when the other has ended too. */
async function bothEnded(...work: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(work)) {
    if (end.status === 'rejected') throw end.reason;
  }
}
