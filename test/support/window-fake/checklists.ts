import type { CheckGroup, ChecklistState, CheckOutcome, Remedy } from '@shared/checklist';
import { minutesAgo } from './samples';

const at = minutesAgo(18);

const outcome = (
  checkId: string,
  group: CheckGroup,
  more: Partial<CheckOutcome> = {},
): CheckOutcome => ({
  checkId,
  group,
  status: 'pass',
  finding: 'ok',
  params: {},
  remedy: null,
  evidence: [],
  at,
  ...more,
});

const remedy = (more: Partial<Remedy>): Remedy => ({
  who: 'you',
  portalUrl: null,
  menuPath: null,
  script: null,
  action: null,
  ...more,
});

const fine: readonly CheckOutcome[] = [
  outcome('site.reachable', 'site', {
    finding: 'answers',
    params: { url: 'https://www.contoso.example' },
  }),
  outcome('site.https', 'site', {
    evidence: [
      {
        id: 'site.answer',
        known: true,
        value: '{"status":200}',
        reason: null,
        at,
        requestId: null,
        share: 'as-is',
      },
    ],
  }),
  outcome('site.plugin-active', 'site'),
  outcome('tenant.exists', 'tenant'),
  outcome('app.exists', 'app'),
  outcome('app.redirect', 'app'),
  outcome('app.permissions', 'app'),
  outcome('consent.delegated', 'consent'),
  outcome('mailbox.exists', 'mailbox'),
  outcome('mailbox.licensed', 'mailbox'),
  outcome('token.scopes', 'sign-in'),
  outcome('send.accepted', 'sending'),
  outcome('dns.spf', 'dns'),
  outcome('net.login', 'network'),
];

export const wrongOwner: CheckOutcome = outcome('token.owner', 'sign-in', {
  status: 'fail',
  finding: 'other',
  params: { username: 'admin@contoso.example', from: 'web@contoso.example' },
  remedy: remedy({ who: 'you', action: { kind: 'sign-in', role: 'sender' } }),
  evidence: [
    {
      id: 'token.sender',
      known: true,
      value: '{"username":"admin@contoso.example","audience":"https://graph.microsoft.com"}',
      reason: null,
      at,
      requestId: '7d1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a11',
      share: 'redacted',
    },
  ],
});

export const secretSoon: CheckOutcome = outcome('app.secret-expiry', 'app', {
  status: 'attention',
  finding: 'soon',
  params: { days: 9, date: '2026-11-29T00:00:00Z' },
  remedy: remedy({
    who: 'administrator',
    portalUrl: 'https://entra.microsoft.com/',
    menuPath: 'App registrations > (app) > Certificates & secrets',
    action: { kind: 'plan' },
  }),
});

export const sendAsUnknown: CheckOutcome = outcome('mailbox.send-as', 'mailbox', {
  status: 'unknown',
  finding: 'needs-exchange',
  remedy: remedy({
    who: 'exchange-administrator',
    script: 'Get-EXORecipientPermission -Identity web@contoso.example',
    action: { kind: 'paste-evidence' },
  }),
});

export const crashed: CheckOutcome = outcome('dns.dkim', 'dns', {
  status: 'crashed',
  finding: 'crashed',
});

export const bad = {
  kind: 'done',
  at,
  elapsedMs: 3100,
  outcomes: [...fine, wrongOwner, secretSoon, sendAsUnknown],
  newSince: { at: '2026-11-03T09:00:00Z', checkIds: ['token.owner', 'app.secret-expiry'] },
} as const satisfies ChecklistState;

export const withCrash: ChecklistState = { ...bad, outcomes: [...bad.outcomes, crashed] };

export const healthy: ChecklistState = {
  kind: 'done',
  at,
  elapsedMs: 2800,
  outcomes: fine,
  newSince: null,
};

export const halfWay = {
  kind: 'running',
  runId: 'run-7',
  startedAt: at,
  outcomes: fine.slice(0, 6),
  pending: fine.slice(6).map((one) => one.checkId),
} as const satisfies ChecklistState;

const waits = (role: 'administrator' | 'sender', ids: readonly string[]): CheckOutcome[] =>
  ids.map((id) =>
    outcome(id, role === 'sender' ? 'sign-in' : 'app', {
      status: 'unknown',
      finding: `needs-${role}`,
      remedy: remedy({ who: role, action: { kind: 'sign-in', role } }),
    }),
  );

/** What can be seen of a connection to which nobody has signed in. */
export const lookedAt: ChecklistState = {
  ...healthy,
  outcomes: [
    ...fine.filter(({ group }) => group === 'site' || group === 'tenant'),
    ...waits('administrator', ['app.exists', 'app.redirect', 'app.secret-expiry', 'app.owners']),
    ...waits('sender', ['token.owner', 'token.scopes']),
  ],
};
