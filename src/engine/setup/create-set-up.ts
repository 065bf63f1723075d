import type { ConnectionRecord } from '@core/connection/record';
import { asksForMore } from '@core/plan/asks-for-more';
import { isUnsettled } from '@core/plan/journal';
import { type MadeDetail, madeFrom, registrationOf, secretOf } from '@core/plan/made';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type { MadeItem, Plan, PlanRowKind } from '@shared/plan';
import { graphReader } from '../graph/graph-reader';
import { graphWriter } from '../graph/graph-writer';
import type { Http } from '../http/http';
import { systemTimers, type Timers } from '../http/timers';
import type {
  Applied,
  ApplyRequest,
  PlanRequest,
  SetUpPort,
  TokenSource,
  UndoRequest,
} from '../services/ports';
import type { Vault } from '../vault/vault';
import { applyPlan } from './apply';
import { completeJournal } from './complete-journal';
import type { SetUpContext } from './context';
import { openJournal, removeJournal } from './journal-file';
import { type Looked, look } from './look';
import { oneAtATime } from './one-at-a-time';
import { undo } from './undo';

export interface SetUpOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly vault: Vault;
  readonly home: string;
  readonly now: () => Date;
  readonly timers?: Timers;
  /** Told a bug that ends one row and no more. */
  readonly onFault: (error: unknown) => void;
}

/** The set-up of one cloud: plans, applies, takes away. */
export function createSetUp(options: SetUpOptions): SetUpPort {
  const { http, cloud, vault, home, now, onFault, timers = systemTimers } = options;
  const looked = new Map<string, Looked>();
  const applying = new Map<string, Promise<Applied>>();
  // A plan made in the middle of a run would take what is under way for what was lost.
  const inTurn = oneAtATime();

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
    onFault,
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
      replaces: plan.replaces === null ? null : { keyId: plan.replaces },
    });
    const todo = changing(fresh.plan);
    if (asksForMore(fresh.plan, plan)) throw new AppError('plan.stale');
    const progress = await applyPlan(context, {
      ...fresh,
      plan,
      todo,
      onProgress: tellingMade(context, request),
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
    const last = secretOf(entries);
    const secret = last?.objectId === app?.objectId ? last : null;
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

  const plan = async (request: PlanRequest): Promise<Plan> => {
    const context = await contextFor(request.record, request.token, request.signal);
    const seen = await look(context, request);
    looked.set(request.record.id, seen);
    return seen.plan;
  };

  const takeAway = async (request: UndoRequest): Promise<readonly MadeItem[]> => {
    const { record, itemIds, token, onMade, signal } = request;
    const context = await contextFor(record, token, signal);
    looked.delete(record.id);
    if (isUnsettled(context.journal.entries())) {
      await completeJournal(context, record, null);
    }
    return undo(context, itemIds, onMade);
  };

  const removeLocalhostRedirect: SetUpPort['removeLocalhostRedirect'] = async (request) => {
    const { record, token, signal, onMade } = request;
    const context = await contextFor(record, token, signal);
    const redirects = madeFrom(context.journal.entries()).filter(isRedirect);
    const left = redirects.filter(({ item }) => item.state === 'made');
    if (left.length === 0) return redirects.length > 0 ? 'taken-away' : 'never-added';
    const ids = left.map(({ item }) => item.id);
    const after = await undo(context, ids, onMade);
    return after.some((item) => ids.includes(item.id) && item.state !== 'undone')
      ? 'still-there'
      : 'taken-away';
  };

  return {
    plan: (request) => inTurn(request.record.id, () => plan(request)),
    apply: (request) => {
      // Two presses, one run.
      const running = applying.get(request.plan.id);
      if (running) return running;
      const run = inTurn(request.record.id, () => apply(request)).finally(() =>
        applying.delete(request.plan.id),
      );
      applying.set(request.plan.id, run);
      return run;
    },
    undo: (request) => inTurn(request.record.id, () => takeAway(request)),
    forget: (connectionId) =>
      inTurn(connectionId, async () => {
        looked.delete(connectionId);
        await removeJournal(home, connectionId);
      }),
    removeLocalhostRedirect: (request) =>
      inTurn(request.record.id, () => removeLocalhostRedirect(request)),
  };
}

/** Tells what was made as soon as it was, so that it can be taken away whatever happens next. */
function tellingMade(
  { journal }: SetUpContext,
  { onProgress, onMade }: ApplyRequest,
): ApplyRequest['onProgress'] {
  let told = 0;
  return (progress) => {
    onProgress(progress);
    const made = madeFrom(journal.entries());
    if (made.length === told) return;
    told = made.length;
    onMade(made.map(({ item }) => item));
  };
}

const isRedirect = ({ item }: MadeDetail): boolean => item.kind === 'localhost-redirect';

const changing = (plan: Plan): ReadonlySet<PlanRowKind> =>
  new Set(plan.rows.filter((row) => row.change !== 'keep').map((row) => row.kind));
