import type { ConnectionRecord, LiveState } from '@core/connection/record';
import { connectionSummary } from '@core/connection/summary';
import { connectionView } from '@core/connection/view';
import type { CheckOutcome } from '@shared/checklist';
import type { Plan } from '@shared/plan';
import { describe, expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';
import { signedIn } from '../../support/signed-in';

const plan: Plan = {
  id: 'p1',
  appName: 'a',
  appId: null,
  tenantId: 'contoso',
  tenantName: null,
  rows: [],
  changes: 0,
  candidates: [],
  replaces: null,
  madeAt: '2026-11-20T12:00:00.000Z',
};
const app = { appId: 'a', objectId: 'o', displayName: 'a' };
const secret = {
  keyId: 'k',
  hint: 'abc',
  endsAt: '2028-11-19T00:00:00Z',
  keptIn: 'keychain',
} as const;
const administrator = signedIn('admin@contoso.example');
const done = { plan: { kind: 'done', plan, progress: [], at: '' }, app, secret } as const;

describe('the step a person is at', () => {
  const cases: readonly [string, Partial<ConnectionRecord>, LiveState, string | null][] = [
    ['nothing but a site', {}, {}, 'administrator'],
    ['the administrator signed in', { administrator }, {}, 'plan'],
    [
      'the administrator asked once more while the plan is applied',
      { administrator },
      {
        plan: { kind: 'applying', plan, runId: 'r', progress: [] },
        administrator: { kind: 'waiting', runId: 'r', startedAt: '', limitAt: '' },
      },
      'plan',
    ],
    [
      'a plan that stopped',
      { plan: { kind: 'stopped', plan, progress: [] }, app, secret },
      {},
      'plan',
    ],
    ['a plan that is done', done, {}, 'values'],
    ['the administrator signed out after it', { ...done, valuesSeen: true }, {}, 'sender'],
    [
      'the wrong account signed in as sender',
      { ...done, valuesSeen: true, sender: administrator },
      {},
      'sender',
    ],
    [
      'the right account signed in as sender',
      { ...done, valuesSeen: true, sender: signedIn('web@contoso.example') },
      {},
      'test',
    ],
    ['an app taken over from elsewhere', { app, secret }, {}, 'values'],
    ['a test that arrived, whatever came after', { provenAt: '2026-11-20T12:00:00Z' }, {}, null],
  ];
  it.each(cases)('after %s', (_name, kept, live, step) => {
    expect(connectionView(newConnection({ tenantId: 'contoso', ...kept }), live).step).toBe(step);
  });
});

const outcome = (checkId: string, status: CheckOutcome['status']): CheckOutcome => ({
  checkId,
  group: 'site',
  status,
  finding: 'f',
  params: {},
  remedy: null,
  evidence: [],
  at: '',
});

describe('the line in the list', () => {
  it.each([
    [[], 'not-checked', null],
    [['unknown'], 'not-checked', null],
    [['pass', 'unknown'], 'ok', null],
    [['pass', 'attention'], 'attention', 'c1'],
    [['attention', 'fail', 'pass'], 'problem', 'c1'],
  ] as const)('with %j says %s', (statuses, status, headline) => {
    const outcomes = statuses.map((each, i) => outcome(`c${i}`, each));
    const view = connectionView(
      newConnection({
        provenAt: '2026-11-20T12:00:00Z',
        checklist: { kind: 'done', at: '', elapsedMs: 1, outcomes, newSince: null },
      }),
    );
    const summary = connectionSummary(view, null);
    expect([summary.status, summary.headline?.checkId ?? null]).toEqual([status, headline]);
  });

  it('says while the set-up goes on that it does', () => {
    expect(connectionSummary(connectionView(newConnection()), null).status).toBe('in-set-up');
  });
});
