import { applyOrResume } from '@engine/services/apply-or-resume';
import type { Applied, SetUpPort } from '@engine/services/ports';
import { AppError } from '@shared/errors';
import type { Plan, PlanRowKind } from '@shared/plan';
import { expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';

const planOf = (id: string, ...kinds: readonly PlanRowKind[]): Plan => ({
  id,
  appName: 'a',
  appId: null,
  tenantId: 't',
  tenantName: null,
  rows: kinds.map((kind) => ({
    id: kind,
    group: 'app',
    kind,
    change: 'add',
    subject: null,
    now: { kind: 'none' },
    after: { kind: 'none' },
  })),
  changes: kinds.length,
  candidates: [],
  replaces: null,
  madeAt: '',
});

const applied: Applied = { finished: true, progress: [], app: null, secret: null, made: [] };

/** Knows only plans it made itself, as after a restart. */
const forgetful = (fresh: Plan): SetUpPort & { readonly calls: string[] } => {
  const calls: string[] = [];
  const none = () => Promise.reject(new Error('not asked for here'));
  return {
    calls,
    plan: async ({ app }) => {
      calls.push(`plan ${app}`);
      return fresh;
    },
    apply: async ({ plan }) => {
      calls.push(`apply ${plan.id}`);
      if (plan.id !== fresh.id) throw new AppError('plan.stale');
      return applied;
    },
    undo: none,
    forget: none,
    removeLocalhostRedirect: none,
  };
};

const request = {
  record: newConnection(),
  token: async () => 'token',
  onProgress: () => undefined,
  onMade: () => undefined,
  signal: new AbortController().signal,
};

it('applies what was shown, if it can', async () => {
  const plan = planOf('shown', 'app', 'secret');
  const setUp = forgetful(plan);
  expect(await applyOrResume(setUp, plan, request)).toEqual({ kind: 'applied', plan, applied });
  expect(setUp.calls).toEqual(['apply shown']);
});

it('goes on at once with the rest of what was agreed to', async () => {
  const rest = planOf('rest', 'secret');
  const setUp = forgetful(rest);
  const end = await applyOrResume(setUp, planOf('shown', 'app', 'secret'), request);
  expect(end).toEqual({ kind: 'applied', plan: rest, applied });
  expect(setUp.calls).toEqual(['apply shown', 'plan new', 'apply rest']);
});

it('asks again when the tenant wants more than was shown', async () => {
  const more = planOf('more', 'secret', 'audience');
  const setUp = forgetful(more);
  const end = await applyOrResume(setUp, planOf('shown', 'app', 'secret'), request);
  expect(end).toEqual({ kind: 'other-plan', plan: more });
  expect(setUp.calls).toEqual(['apply shown', 'plan new']);
});
