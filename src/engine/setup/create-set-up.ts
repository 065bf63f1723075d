import type { ConnectionRecord } from '@core/connection/record';
import { isUnsettled } from '@core/plan/journal';
import { madeFrom, registrationOf, secretOf } from '@core/plan/made';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type { Plan, PlanRowKind } from '@shared/plan';
import { graphReader } from '../graph/graph-reader';
import { graphWriter } from '../graph/graph-writer';
import type { Http } from '../http/http';
import { systemTimers, type Timers } from '../http/timers';
import type { Applied, ApplyRequest, SetUpPort, TokenSource } from '../services/ports';
import type { Vault } from '../vault/vault';
import { applyPlan } from './apply';
import type { SetUpContext } from './context';
import { openJournal } from './journal-file';
import { type Looked, look } from './look';
import { undo } from './undo';

export interface SetUpOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly vault: Vault;
  readonly home: string;
  readonly now: () => Date;
  readonly timers?: Timers;
}

/** The set-up of one cloud: plans, applies, takes away. */
export function createSetUp(options: SetUpOptions): SetUpPort {
  const { http, cloud, vault, home, now, timers = systemTimers } = options;
  const looked = new Map<string, Looked>();
  const applying = new Map<string, Promise<Applied>>();

  const contextFor = async (
    record: ConnectionRecord,
    token: TokenSource,
    signal: AbortSignal,
  ): Promise<SetUpContext> => ({
    connectionId: record.id,
    reader: graphReader(http, cloud, token),
    writer: graphWriter(http, cloud, token),
    journal: await openJournal(home, record.id, now),
    vault,
    now,
    timers,
    signal,
  });

  const apply = async (request: ApplyRequest): Promise<Applied> => {
    const { record, plan, token, signal } = request;
    const shown = looked.get(record.id);
    if (shown?.plan.id !== plan.id) throw new AppError('plan.stale');
    const context = await contextFor(record, token, signal);
    // The tenant may have changed since the plan was read: what is done must be what was shown.
    const fresh = await look(context, {
      record,
      app: shown.app?.appId ?? 'new',
      secretEndsAt: shown.wanted.secretEndsAt,
    });
    const todo = changing(fresh.plan);
    const agreed = changing(plan);
    if ([...todo].some((kind) => !agreed.has(kind))) throw new AppError('plan.stale');
    const progress = await applyPlan(context, {
      ...fresh,
      plan,
      todo,
      onProgress: request.onProgress,
    });
    return standing(context, fresh, progress);
  };

  const standing = (
    { journal }: SetUpContext,
    fresh: Looked,
    progress: Applied['progress'],
  ): Applied => {
    const entries = journal.entries();
    const app = fresh.app ?? registrationOf(entries);
    const secret = secretOf(entries);
    return {
      finished: progress.every((row) => row.state === 'done'),
      progress,
      app: app ? { appId: app.appId, objectId: app.objectId, displayName: app.displayName } : null,
      secret: secret
        ? { keyId: secret.keyId, hint: secret.hint, endsAt: secret.endsAt, keptIn: vault.keepsIn() }
        : null,
      made: madeFrom(entries).map(({ item }) => item),
    };
  };

  return {
    plan: async (request) => {
      const context = await contextFor(request.record, request.token, request.signal);
      const seen = await look(context, request);
      looked.set(request.record.id, seen);
      return seen.plan;
    },
    apply: (request) => {
      // Two presses, one run.
      const running = applying.get(request.plan.id);
      if (running) return running;
      const run = apply(request).finally(() => applying.delete(request.plan.id));
      applying.set(request.plan.id, run);
      return run;
    },
    undo: async ({ record, itemIds, token, onMade, signal }) => {
      const context = await contextFor(record, token, signal);
      looked.delete(record.id);
      if (isUnsettled(context.journal.entries())) {
        await look(context, { record, app: null, secretEndsAt: null });
      }
      return undo(context, itemIds, onMade);
    },
    removeLocalhostRedirect: async ({ record, token, signal, onMade }) => {
      const context = await contextFor(record, token, signal);
      const redirects = madeFrom(context.journal.entries()).filter(
        ({ item }) => item.kind === 'localhost-redirect',
      );
      const left = redirects.filter(({ item }) => item.state === 'made');
      if (left.length === 0) return redirects.length > 0 ? 'taken-away' : 'never-added';
      const ids = left.map(({ item }) => item.id);
      const after = await undo(context, ids, onMade);
      return after.some((item) => item.kind === 'localhost-redirect' && item.state !== 'undone')
        ? 'still-there'
        : 'taken-away';
    },
  };
}

const changing = (plan: Plan): ReadonlySet<PlanRowKind> =>
  new Set(plan.rows.filter((row) => row.change !== 'keep').map((row) => row.kind));
