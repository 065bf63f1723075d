import { randomUUID } from 'node:crypto';
import type { ConnectionRecord } from '@core/connection/record';
import { chooseApp } from '@core/plan/choose-app';
import { diff } from '@core/plan/diff';
import { generationOf, madeFrom, registrationOf, secretOf } from '@core/plan/journal';
import type { Observed, ObservedApp } from '@core/plan/observed';
import { secretEnd } from '@core/plan/secret-end';
import type { Wanted } from '@core/plan/wanted';
import { appName } from '@core/targets/app-name';
import { targetById } from '@core/targets/registry';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type { Plan, PlanRowKind } from '@shared/plan';
import { graphReader } from '../graph/graph-reader';
import { graphWriter } from '../graph/graph-writer';
import type { Http } from '../http/http';
import { systemTimers, type Timers } from '../http/timers';
import type { Applied, ApplyRequest, PlanRequest, SetUpPort, TokenSource } from '../services/ports';
import { secretName } from '../services/secret-name';
import type { Vault } from '../vault/vault';
import { applyPlan } from './apply';
import type { SetUpContext } from './context';
import { openJournal } from './journal-file';
import { observe } from './observe';
import { reconcile } from './reconcile';
import { undo } from './undo';

export interface SetUpOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly vault: Vault;
  readonly home: string;
  readonly now: () => Date;
  readonly timers?: Timers;
}

/** A plan together with what it was made from. */
interface Made {
  readonly plan: Plan;
  readonly wanted: Wanted;
  readonly observed: Observed;
  readonly app: ObservedApp | null;
  readonly uniqueName: string;
}

/** The set-up of one cloud: plans, applies, takes away. */
export function createSetUp(options: SetUpOptions): SetUpPort {
  const { http, cloud, vault, now, timers = systemTimers } = options;
  const made = new Map<string, Made>();

  const contextFor = async (
    record: ConnectionRecord,
    token: TokenSource,
    signal: AbortSignal,
  ): Promise<SetUpContext> => ({
    connectionId: record.id,
    reader: graphReader(http, cloud, token),
    writer: graphWriter(http, cloud, token),
    journal: await openJournal(options.home, record.id),
    vault,
    now,
    timers,
    signal,
  });

  const look = async (
    context: SetUpContext,
    { record, app: asked, secretEndsAt }: Pick<PlanRequest, 'record' | 'app' | 'secretEndsAt'>,
  ): Promise<Made> => {
    const entries = context.journal.entries();
    const uniqueName = `sendwell-${record.id}${suffix(generationOf(entries))}`;
    const base = wantedOf(record);
    const choose = (apps: readonly ObservedApp[]) =>
      chooseApp({
        apps,
        asked,
        uniqueName,
        knownObjectId: registrationOf(entries)?.objectId ?? record.app?.objectId ?? null,
        callback: base.callback,
        appName: base.appName,
      });
    const observed = await observe(context.reader, (apps) => choose(apps).app, context.signal);
    const { app, candidates } = choose(observed.apps);
    await reconcile(context, observed, app, uniqueName);
    const wanted: Wanted = {
      ...base,
      secretEndsAt: secretEnd(now(), secretEndsAt, observed.secretRule.maxDays),
    };
    const rows = diff({
      wanted,
      observed,
      app,
      usableSecret: await usableSecret(context, app),
      now: now(),
    });
    return {
      wanted,
      observed,
      app,
      uniqueName,
      plan: {
        id: randomUUID(),
        appName: app?.displayName ?? wanted.appName,
        appId: app?.appId ?? null,
        tenantId: observed.tenantId,
        tenantName: observed.tenantName,
        rows,
        changes: rows.filter((row) => row.change !== 'keep').length,
        candidates,
        madeAt: now().toISOString(),
      },
    };
  };

  /** A secret of ours that is valid, known to the registration, and whose value is at hand. */
  const usableSecret = async (context: SetUpContext, app: ObservedApp | null) => {
    const ours = secretOf(context.journal.entries());
    const there = app?.secrets.find((secret) => secret.keyId === ours?.keyId);
    if (!there || new Date(there.endsAt) <= now()) return null;
    const value = await vault.secrets.get(secretName(context.connectionId));
    return value === null ? null : { keyId: there.keyId, endsAt: there.endsAt };
  };

  const apply = async (request: ApplyRequest): Promise<Applied> => {
    const known = made.get(request.record.id);
    if (!known || known.plan.id !== request.plan.id) throw new AppError('plan.stale');
    const context = await contextFor(request.record, request.token, request.signal);
    // The tenant may have changed since the plan was read: what is done must be what was shown.
    const fresh = await look(context, {
      record: request.record,
      app: known.app?.appId ?? (known.plan.appId === null ? 'new' : null),
      secretEndsAt: known.wanted.secretEndsAt,
    });
    const todo = changing(fresh.plan);
    const shown = changing(request.plan);
    if ([...todo].some((kind) => !shown.has(kind))) throw new AppError('plan.stale');
    const progress = await applyPlan(context, {
      ...fresh,
      plan: request.plan,
      todo,
      onProgress: request.onProgress,
    });
    return result(context, request, progress);
  };

  const result = (
    { journal }: SetUpContext,
    { record }: ApplyRequest,
    progress: Applied['progress'],
  ): Applied => {
    const entries = journal.entries();
    const registration = registrationOf(entries);
    const secret = secretOf(entries);
    const fresh = made.get(record.id)?.app;
    const app = registration ?? (fresh && { ...fresh });
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
      const looked = await look(context, request);
      made.set(request.record.id, looked);
      return looked.plan;
    },
    apply,
    undo: async ({ record, itemIds, token, onMade, signal }) => {
      const context = await contextFor(record, token, signal);
      made.delete(record.id);
      return undo(context, itemIds, onMade);
    },
    removeLocalhostRedirect: async ({ record, token, onMade, signal }) => {
      const context = await contextFor(record, token, signal);
      const redirects = madeFrom(context.journal.entries()).filter(
        ({ item }) => item.kind === 'localhost-redirect',
      );
      const standing = redirects.filter(({ item }) => item.state === 'made');
      if (standing.length === 0) return redirects.length > 0 ? 'taken-away' : 'never-added';
      const after = await undo(
        context,
        standing.map(({ item }) => item.id),
        onMade,
      );
      return after.some((item) => item.kind === 'localhost-redirect' && item.state !== 'undone')
        ? 'still-there'
        : 'taken-away';
    },
  };
}

const suffix = (generation: number): string => (generation === 0 ? '' : `-${generation + 1}`);

const changing = (plan: Plan): ReadonlySet<PlanRowKind> =>
  new Set(plan.rows.filter((row) => row.change !== 'keep').map((row) => row.kind));

function wantedOf(record: ConnectionRecord): Wanted {
  const target = targetById(record.targetId);
  if (!target) throw new AppError('connection.incomplete', { missing: 'target' });
  return {
    connectionId: record.id,
    appName: appName(record.siteUrl, target.shortName),
    audiences: target.audiences(record.pluginVersion),
    callback: record.callback,
    delegated: target.delegated,
    secretEndsAt: '',
    needsSecret: target.fields.some((field) => field.source.kind === 'client-secret'),
  };
}
