import type { PlanRow, PlanValue } from '@shared/plan';
import { missingOf } from '../checks/check';
import { declaredOf } from './merge';
import type { Observed, ObservedApp } from './observed';
import { TEST_REDIRECT, type Wanted } from './wanted';

export interface DiffInput {
  readonly wanted: Wanted;
  readonly observed: Observed;
  readonly app: ObservedApp | null;
  /** A valid secret whose value is at hand. */
  readonly usableSecret: UsableSecret | null;
  /** Key id of a secret that gets a second one beside it, although it works. */
  readonly replaces: string | null;
  readonly now: Date;
}

export interface UsableSecret {
  readonly keyId: string;
  readonly endsAt: string;
}

const none: PlanValue = { kind: 'none' };
const same: PlanValue = { kind: 'same' };

type Change = PlanRow['change'];

const row = (
  group: PlanRow['group'],
  kind: PlanRow['kind'],
  change: Change,
  now: PlanValue,
  after: PlanValue,
  subject: string | null = null,
): PlanRow => ({
  id: subject ? `${kind}.${subject}` : kind,
  group,
  kind,
  change,
  subject,
  now,
  after: change === 'keep' ? same : after,
});

/** The diff between what is there and what is wanted: one row an action, or a thing that stays. */
export function diff(input: DiffInput): readonly PlanRow[] {
  const { wanted, app, observed } = input;
  return [
    nameRow(wanted, app),
    audienceRow(wanted, app, observed.tenantName),
    callbackRow(wanted, app),
    ...permissionRows(wanted, app),
    ...(wanted.needsSecret ? [secretRow(input)] : []),
    principalRow(observed),
    consentRow(wanted, observed),
    redirectRow(app),
  ];
}

const nameRow = (wanted: Wanted, app: ObservedApp | null): PlanRow =>
  app
    ? row('app', 'app', 'keep', { kind: 'name', name: app.displayName }, same)
    : row('app', 'app', 'add', none, { kind: 'name', name: wanted.appName });

function audienceRow(wanted: Wanted, app: ObservedApp | null, tenantName: string | null): PlanRow {
  const value = (audience: string): PlanValue => ({ kind: 'audience', audience, tenantName });
  const [least = ''] = wanted.audiences;
  if (!app) return row('app', 'audience', 'add', none, value(least));
  return wanted.audiences.includes(app.audience)
    ? row('app', 'audience', 'keep', value(app.audience), same)
    : row('app', 'audience', 'change', value(app.audience), value(least));
}

function callbackRow(wanted: Wanted, app: ObservedApp | null): PlanRow {
  const after: PlanValue = { kind: 'addresses', addresses: [wanted.callback] };
  if (!app || app.web.length === 0) return row('app', 'callback', 'add', none, after);
  const now: PlanValue = { kind: 'addresses', addresses: app.web };
  return app.web.includes(wanted.callback)
    ? row('app', 'callback', 'keep', { kind: 'addresses', addresses: [wanted.callback] }, same)
    : row('app', 'callback', 'change', now, {
        kind: 'addresses',
        addresses: [...app.web, wanted.callback],
      });
}

function permissionRows(wanted: Wanted, app: ObservedApp | null): readonly PlanRow[] {
  const missing = missingOf(wanted.delegated, declaredOf(app));
  const kept = wanted.delegated.filter((name) => !missing.includes(name));
  const names = (list: readonly string[]): PlanValue => ({ kind: 'permissions', names: list });
  if (!app) return [row('app', 'permission', 'add', none, names(missing))];
  return [
    ...(kept.length > 0 ? [row('app', 'permissions-kept', 'keep', names(kept), same)] : []),
    ...missing.map((name) => row('app', 'permission', 'add', none, names([name]), name)),
  ];
}

function secretRow({ wanted, app, usableSecret, replaces, now }: DiffInput): PlanRow {
  const after: PlanValue = { kind: 'secret', endsAt: wanted.secretEndsAt, state: 'new' };
  if (usableSecret) {
    const valid: PlanValue = { kind: 'secret', endsAt: usableSecret.endsAt, state: 'valid' };
    return usableSecret.keyId === replaces
      ? row('app', 'secret', 'add', valid, after)
      : row('app', 'secret', 'keep', valid, same);
  }
  const latest = [...(app?.secrets ?? [])].sort((a, b) => b.endsAt.localeCompare(a.endsAt))[0];
  if (!latest) return row('app', 'secret', 'add', none, after);
  const state = new Date(latest.endsAt) > now ? 'unknown-value' : 'ended';
  return row('app', 'secret', 'add', { kind: 'secret', endsAt: latest.endsAt, state }, after);
}

function principalRow({ principal }: Observed): PlanRow {
  const on: PlanValue = { kind: 'enabled', enabled: true };
  if (!principal) return row('organisation', 'service-principal', 'add', none, on);
  return principal.enabled
    ? row('organisation', 'service-principal', 'keep', on, same)
    : row('organisation', 'service-principal', 'change', { kind: 'enabled', enabled: false }, on);
}

function consentRow(wanted: Wanted, { grant }: Observed): PlanRow {
  const after: PlanValue = { kind: 'permissions', names: wanted.delegated };
  if (!grant) return row('organisation', 'consent', 'add', none, after);
  const now: PlanValue = { kind: 'permissions', names: grant.scopes };
  return missingOf(wanted.delegated, grant.scopes).length === 0
    ? row('organisation', 'consent', 'keep', now, same)
    : row('organisation', 'consent', 'change', now, after);
}

const redirectRow = (app: ObservedApp | null): PlanRow => {
  const value: PlanValue = { kind: 'addresses', addresses: [TEST_REDIRECT] };
  return app?.publicClient.includes(TEST_REDIRECT)
    ? row('test', 'localhost-redirect', 'keep', value, same)
    : row('test', 'localhost-redirect', 'add', none, value);
};
