import type { ActionProgress, MadeItem, Plan, PlanRow } from '@shared/plan';
import { APP_ID, CALLBACK, daysAhead, errorOf, minutesAgo, NOW, TENANT_ID } from './samples';

const same = { kind: 'same' } as const;
const none = { kind: 'none' } as const;

const row = (
  id: string,
  more: Pick<PlanRow, 'group' | 'kind' | 'change' | 'now' | 'after'> & Partial<PlanRow>,
): PlanRow => ({ id, subject: null, ...more });

const permission = (name: string): PlanRow =>
  row(`permission ${name}`, {
    group: 'app',
    kind: 'permission',
    change: 'add',
    subject: name,
    now: none,
    after: { kind: 'permissions', names: [name] },
  });

const localhost = row('localhost', {
  group: 'test',
  kind: 'localhost-redirect',
  change: 'add',
  now: none,
  after: { kind: 'addresses', addresses: ['http://localhost'] },
});

const all = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'];

const base = {
  tenantId: TENANT_ID,
  tenantName: 'Contoso Ltd',
  candidates: [],
  replaces: null,
  madeAt: NOW,
} as const;

/** An older registration that needs mending, as in the mock-up of the plan. */
export const planMend: Plan = {
  ...base,
  id: 'plan-1',
  appName: 'Contoso website mail',
  appId: APP_ID,
  changes: 6,
  rows: [
    row('audience', {
      group: 'app',
      kind: 'audience',
      change: 'keep',
      now: { kind: 'audience', audience: 'AzureADMyOrg', tenantName: 'Contoso Ltd' },
      after: same,
    }),
    row('callback', {
      group: 'app',
      kind: 'callback',
      change: 'change',
      now: {
        kind: 'addresses',
        addresses: ['http://contoso.example/wp-json/fluent-smtp/outlook_callback'],
      },
      after: { kind: 'addresses', addresses: [CALLBACK] },
    }),
    row('kept', {
      group: 'app',
      kind: 'permissions-kept',
      change: 'keep',
      now: { kind: 'permissions', names: ['Mail.Send', 'Mail.ReadWrite', 'User.Read'] },
      after: same,
    }),
    permission('Mail.Send.Shared'),
    permission('offline_access'),
    row('secret', {
      group: 'app',
      kind: 'secret',
      change: 'add',
      now: { kind: 'secret', endsAt: '2026-11-03T00:00:00Z', state: 'ended' },
      after: { kind: 'secret', endsAt: '2028-11-20T00:00:00Z', state: 'new' },
    }),
    row('sp', {
      group: 'organisation',
      kind: 'service-principal',
      change: 'keep',
      now: { kind: 'enabled', enabled: true },
      after: same,
    }),
    row('consent', {
      group: 'organisation',
      kind: 'consent',
      change: 'change',
      now: { kind: 'permissions', names: all.slice(0, 3) },
      after: { kind: 'permissions', names: all },
    }),
    localhost,
  ],
};

/** Nothing is there yet: everything is added. */
export const planNew: Plan = {
  ...base,
  id: 'plan-2',
  appName: 'www.contoso.example mail (FluentSMTP)',
  appId: null,
  changes: 8,
  rows: [
    row('app', {
      group: 'app',
      kind: 'app',
      change: 'add',
      now: none,
      after: { kind: 'name', name: 'www.contoso.example mail (FluentSMTP)' },
    }),
    row('audience', {
      group: 'app',
      kind: 'audience',
      change: 'add',
      now: none,
      after: { kind: 'audience', audience: 'AzureADMyOrg', tenantName: 'Contoso Ltd' },
    }),
    row('callback', {
      group: 'app',
      kind: 'callback',
      change: 'add',
      now: none,
      after: { kind: 'addresses', addresses: [CALLBACK] },
    }),
    ...all.slice(0, 3).map(permission),
    row('secret', {
      group: 'app',
      kind: 'secret',
      change: 'add',
      now: none,
      after: { kind: 'secret', endsAt: '2028-11-20T00:00:00Z', state: 'new' },
    }),
    row('sp', {
      group: 'organisation',
      kind: 'service-principal',
      change: 'add',
      now: none,
      after: { kind: 'enabled', enabled: true },
    }),
    row('consent', {
      group: 'organisation',
      kind: 'consent',
      change: 'add',
      now: none,
      after: { kind: 'permissions', names: all },
    }),
    localhost,
  ],
};

/** Another registration looks meant for this site too. */
export const planCandidates: Plan = {
  ...planMend,
  candidates: [
    {
      appId: APP_ID,
      objectId: 'o1',
      displayName: 'Contoso website mail',
      createdAt: '2024-03-01T09:00:00Z',
      sharesCallback: true,
    },
    {
      appId: '99999999-7c0e-4b5d-9e18-52aa0c7f4d36',
      objectId: 'o2',
      displayName: 'WordPress SMTP (old)',
      createdAt: '2021-06-11T09:00:00Z',
      sharesCallback: false,
    },
  ],
};

/** The organisation is already as wanted. */
export const planNothing: Plan = {
  ...planMend,
  changes: 0,
  rows: planMend.rows.map((one) =>
    one.change === 'keep' ? one : { ...one, change: 'keep', now: one.after, after: same },
  ),
};

/** A second secret beside the one that works. */
export const planRotate: Plan = {
  ...planMend,
  id: 'plan-rotate',
  replaces: 'k1',
  changes: 2,
  rows: planNothing.rows.map((one) => {
    if (one.kind === 'localhost-redirect') return localhost;
    if (one.kind !== 'secret') return one;
    return row('secret', {
      group: 'app',
      kind: 'secret',
      change: 'add',
      now: { kind: 'secret', endsAt: '2026-11-29T00:00:00Z', state: 'valid' },
      after: { kind: 'secret', endsAt: '2028-11-20T00:00:00Z', state: 'new' },
    });
  }),
};

const action = (
  rowId: string,
  kind: ActionProgress['kind'],
  state: ActionProgress['state'],
  more: Partial<ActionProgress> = {},
): ActionProgress => ({
  rowId,
  kind,
  subject: null,
  state,
  elapsedMs: state === 'done' ? 400 : null,
  pause: null,
  requestId: null,
  error: null,
  ...more,
});

export const progressRunning: readonly ActionProgress[] = [
  action('callback', 'callback', 'done'),
  action('p1', 'permission', 'done', { subject: 'Mail.Send.Shared', elapsedMs: 300 }),
  action('p2', 'permission', 'done', { subject: 'offline_access', elapsedMs: 300 }),
  action('secret', 'secret', 'running'),
  action('consent', 'consent', 'waiting'),
  action('localhost', 'localhost-redirect', 'waiting'),
];

export const progressStopped: readonly ActionProgress[] = [
  ...progressRunning.slice(0, 3),
  action('secret', 'secret', 'failed', {
    error: errorOf(
      'graph.secretLifetime',
      { maxDays: 180 },
      {
        status: 400,
        upstreamCode: 'CredentialInvalidLifetimeAsPerAppPolicy',
        requestId: '4f0c7d12-88aa-4c1e-9b52-6d1f0e3a7c90',
      },
    ),
  }),
  action('consent', 'consent', 'done', { elapsedMs: 600 }),
  action('localhost', 'localhost-redirect', 'running', {
    pause: { kind: 'replicating', untilAt: daysAhead(0) },
  }),
];

const item = (id: string, kind: MadeItem['kind'], subject: string | null = null): MadeItem => ({
  id,
  kind,
  subject,
  at: minutesAgo(9),
  state: 'made',
  error: null,
});

export const made: readonly MadeItem[] = [
  item('m1', 'callback'),
  item('m2', 'permission', 'Mail.Send.Shared'),
  item('m3', 'permission', 'offline_access'),
  item('m4', 'consent'),
];

/** The one that was replaced, and the one in use. */
export const secretsMade: readonly MadeItem[] = [
  { ...item('m-old', 'secret', 'aB3'), at: '2024-11-20T09:00:00Z' },
  item('m-new', 'secret', 'Jx8'),
];
