import { grantOf } from '@core/plan/grant';
import type { JournalEntry, JournalLine } from '@core/plan/journal';
import { type Found, unrecorded } from '@core/plan/recover';
import { describe, expect, test } from 'vitest';
import { CALLBACK, declares, observedApp } from '../../support/observed-app';

const stamped = (...lines: readonly JournalLine[]): readonly JournalEntry[] =>
  lines.map((line, at) => ({ id: `e${at}`, at: '2026-11-20T12:00:00Z', ...line }));

const UNIQUE = 'sendwell-c-1';
const change = {
  audienceBefore: 'PersonalMicrosoftAccount',
  callback: CALLBACK,
  permissions: ['Mail.Send', 'offline_access'],
  testRedirect: true,
};
const registration = { kind: 'begun', step: 'registration', objectId: 'o-1', change } as const;
const principal = (create: boolean) =>
  ({ kind: 'begun', step: 'principal', objectId: 'o-1', create }) as const;
const consent = (grantId: string | null) =>
  ({
    kind: 'begun',
    step: 'consent',
    objectId: 'o-1',
    grantId,
    added: ['Mail.Send', 'User.Read'],
  }) as const;

const untouched = observedApp({
  audience: 'PersonalMicrosoftAccount',
  web: [],
  publicClient: [],
  access: [],
});

const found = (more: Partial<Found> = {}): Found => ({
  app: untouched,
  uniqueName: UNIQUE,
  principal: null,
  grant: null,
  ...more,
});

const registered = { kind: 'registered', objectId: 'o-1', appId: 'a-1', displayName: 'WP mail' };

describe('what stands although its answer never came @setup @promise R01', () => {
  test.each<[string, readonly JournalLine[], Partial<Found>, readonly object[]]>([
    ['nothing without a registration', [registration], { app: null }, []],
    ['nothing where nothing was meant', [], { app: observedApp() }, []],
    ['nothing of a request that never arrived', [registration], {}, []],
    [
      'a whole change',
      [registration],
      { app: observedApp() },
      [{ ...registered, created: false, ...change }],
    ],
    [
      'the part of it that is to be seen',
      [registration],
      { app: { ...untouched, access: [declares('Mail.Send')] } },
      [
        {
          ...registered,
          created: false,
          audienceBefore: null,
          callback: null,
          permissions: ['Mail.Send'],
          testRedirect: false,
        },
      ],
    ],
    [
      'nothing of a change to another registration',
      [{ ...registration, objectId: 'o-2' }],
      { app: observedApp() },
      [],
    ],
    [
      'a new registration by its unique name',
      [{ ...registration, objectId: null }],
      { app: observedApp({ uniqueName: UNIQUE }) },
      [
        {
          ...registered,
          created: true,
          audienceBefore: null,
          callback: null,
          permissions: [],
          testRedirect: true,
        },
      ],
    ],
    [
      'a service principal we asked for',
      [principal(true)],
      { principal: { id: 'p', enabled: true } },
      [{ kind: 'principal', objectId: 'o-1', principalId: 'p', created: true, switchedOn: false }],
    ],
    [
      'a service principal we switched on',
      [principal(false)],
      { principal: { id: 'p', enabled: true } },
      [{ kind: 'principal', objectId: 'o-1', principalId: 'p', created: false, switchedOn: true }],
    ],
    [
      'no service principal that is still off',
      [principal(false)],
      { principal: { id: 'p', enabled: false } },
      [],
    ],
    [
      'a consent we asked for',
      [consent(null)],
      { grant: grantOf('g', 'Mail.Send User.Read') },
      [
        {
          kind: 'consented',
          objectId: 'o-1',
          grantId: 'g',
          created: true,
          added: ['Mail.Send', 'User.Read'],
        },
      ],
    ],
    [
      'what was added to a consent',
      [consent('g')],
      { grant: grantOf('g', 'Files.Read User.Read') },
      [{ kind: 'consented', objectId: 'o-1', grantId: 'g', created: false, added: ['User.Read'] }],
    ],
    [
      'no consent where nothing of ours is in it',
      [consent('g')],
      { grant: grantOf('g', 'Files.Read') },
      [],
    ],
  ])('%s', (_name, lines, tenant, expected) => {
    expect(unrecorded(stamped(...lines), found(tenant))).toEqual(expected);
  });

  test('is recorded once', () => {
    const tenant = found({
      app: observedApp(),
      principal: { id: 'p', enabled: true },
      grant: grantOf('g', 'Mail.Send User.Read'),
    });
    const entries = stamped(registration, principal(true), consent(null));
    const again = [...entries, ...stamped(...unrecorded(entries, tenant))];
    expect(again).toHaveLength(6);
    expect(unrecorded(again, tenant)).toEqual([]);
  });
});
