import { diff } from '@core/plan/diff';
import { grantOf } from '@core/plan/grant';
import type { Observed, ObservedApp } from '@core/plan/observed';
import type { PlanRow } from '@shared/plan';
import { describe, expect, test } from 'vitest';
import {
  CALLBACK,
  declares,
  NAMES,
  observedApp,
  observedTenant,
  wantedApp,
} from '../../support/observed-app';

const now = new Date('2026-11-20T12:00:00Z');
const secret = { keyId: 'k-1', endsAt: '2028-01-01T00:00:00Z' };

const planned = (
  app: ObservedApp | null,
  tenant: Partial<Observed> = {},
  usable = true,
  replaces: string | null = null,
) =>
  diff({
    wanted: wantedApp(),
    observed: observedTenant(tenant),
    app,
    usableSecret: usable ? secret : null,
    replaces,
    now,
  });

const isChange = ({ change }: PlanRow): boolean => change !== 'keep';

const changes = (...input: Parameters<typeof planned>) =>
  planned(...input)
    .filter(isChange)
    .map((row) => `${row.change} ${row.id}`);

describe('the plan @setup', () => {
  test('is empty where everything is as wanted', () => {
    expect(changes(observedApp())).toEqual([]);
  });

  test.each<[string, Partial<ObservedApp>, Partial<Observed>, readonly string[]]>([
    ['another audience', { audience: 'PersonalMicrosoftAccount' }, {}, ['change audience']],
    ['a wider audience that works', { audience: 'AzureADMultipleOrgs' }, {}, []],
    ['no callback', { web: [] }, {}, ['add callback']],
    ['another callback', { web: ['https://old.example/cb'] }, {}, ['change callback']],
    ['a callback in other letters', { web: [CALLBACK.toUpperCase()] }, {}, ['change callback']],
    [
      'too few permissions',
      { access: [declares('User.Read', 'Mail.Send', 'Mail.ReadWrite')] },
      {},
      ['add permission.Mail.Send.Shared', 'add permission.offline_access'],
    ],
    ['no test redirect', { publicClient: [] }, {}, ['add localhost-redirect']],
    [
      'no service principal',
      {},
      { principal: null, grant: null },
      ['add service-principal', 'add consent'],
    ],
    [
      'a service principal switched off',
      {},
      { principal: { id: 'sp-1', enabled: false } },
      ['change service-principal'],
    ],
    ['no consent', {}, { grant: null }, ['add consent']],
    ['too little consent', {}, { grant: grantOf('g-1', 'User.Read') }, ['change consent']],
    [
      'consent in other letters and order',
      {},
      { grant: grantOf('g-1', ` ${[...NAMES].reverse().join(' ').toLowerCase()}`) },
      [],
    ],
  ])('with %s', (_name, app, tenant, expected) => {
    expect(changes(observedApp(app), tenant)).toEqual(expected);
  });

  test('of a new registration has a row for each thing that is made', () => {
    expect(changes(null, { principal: null, grant: null }, false)).toEqual([
      'add app',
      'add audience',
      'add callback',
      'add permission',
      'add secret',
      'add service-principal',
      'add consent',
      'add localhost-redirect',
    ]);
  });

  test.each([
    ['none', [], { kind: 'none' }],
    [
      'one that has ended',
      ['2026-11-03T00:00:00Z'],
      { kind: 'secret', endsAt: '2026-11-03T00:00:00Z', state: 'ended' },
    ],
    [
      'one whose value nobody has here',
      ['2026-11-03T00:00:00Z', '2027-05-01T00:00:00Z'],
      { kind: 'secret', endsAt: '2027-05-01T00:00:00Z', state: 'unknown-value' },
    ],
  ])('makes a secret where there is %s', (_name, ends, shown) => {
    const secrets = ends.map((endsAt, i) => ({
      keyId: `k-${i}`,
      displayName: null,
      hint: null,
      endsAt,
    }));
    const row = planned(observedApp({ secrets }), {}, false).find(({ kind }) => kind === 'secret');
    expect(row).toMatchObject({
      change: 'add',
      now: shown,
      after: { kind: 'secret', state: 'new' },
    });
  });

  test('adds a second secret beside the one that is to be replaced, which stays', () => {
    expect(planned(observedApp(), {}, true, secret.keyId).filter(isChange)).toEqual([
      expect.objectContaining({
        kind: 'secret',
        change: 'add',
        now: { kind: 'secret', endsAt: secret.endsAt, state: 'valid' },
        after: { kind: 'secret', endsAt: wantedApp().secretEndsAt, state: 'new' },
      }),
    ]);
  });

  test('adds no third one when the one in use is the new one already', () => {
    expect(changes(observedApp(), {}, true, 'k-before')).toEqual([]);
  });

  test('makes none for a target that has no use for one', () => {
    const rows = diff({
      wanted: wantedApp({ needsSecret: false }),
      observed: observedTenant(),
      app: observedApp(),
      usableSecret: null,
      replaces: null,
      now,
    });
    expect(rows.some(({ kind }) => kind === 'secret')).toBe(false);
  });

  test('keeps the callbacks of others beside the new one', () => {
    const others = 'https://old.example/cb';
    const row = planned(observedApp({ web: [others] })).find(({ kind }) => kind === 'callback');
    expect(row?.after).toEqual({ kind: 'addresses', addresses: [others, CALLBACK] });
  });
});
