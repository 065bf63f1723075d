import {
  isUnsettled,
  type JournalEntry,
  type JournalLine,
  lostSecrets,
  openIntent,
} from '@core/plan/journal';
import { generationOf, knownObjectId, madeFrom, registrationOf, secretOf } from '@core/plan/made';
import { describe, expect, test } from 'vitest';

const stamped = (...lines: readonly JournalLine[]): readonly JournalEntry[] =>
  lines.map((line, at) => ({ id: `e${at}`, at: '2026-11-20T12:00:00Z', ...line }));

const change = {
  audienceBefore: null,
  callback: 'https://a.example/cb',
  permissions: ['Mail.Send'],
  testRedirect: true,
};

const begun = (objectId: string | null = null): JournalLine => ({
  kind: 'begun',
  step: 'registration',
  objectId,
  change,
});

const registered = (objectId = 'o-1', created = true): JournalLine => ({
  kind: 'registered',
  objectId,
  appId: `a-${objectId}`,
  displayName: 'mail',
  created,
  ...change,
});

const secretBegun = (secretName: string): JournalLine => ({
  kind: 'begun',
  step: 'secret',
  objectId: 'o-1',
  secretName,
});

const secretMade = (secretName: string): JournalLine => ({
  kind: 'secret-made',
  objectId: 'o-1',
  keyId: `k-${secretName}`,
  hint: 'abc',
  endsAt: '2028-01-01T00:00:00Z',
  secretName,
});

const refused = (
  step: 'registration' | 'secret',
  secretName: string | null = null,
): JournalLine => ({ kind: 'refused', step, secretName });

const states = (...lines: readonly JournalLine[]) =>
  madeFrom(stamped(...lines)).map(({ item }) => `${item.id} ${item.state}`);

describe('what was made, by the journal @setup', () => {
  test.each<[string, readonly JournalLine[], readonly string[]]>([
    ['nothing that was only meant', [begun(), secretBegun('s')], []],
    [
      'a new registration as one thing, its test redirect apart',
      [registered()],
      ['e0.app made', 'e0.localhost-redirect made'],
    ],
    [
      'each change to an existing registration apart',
      [registered('o-1', false)],
      ['e0.callback made', 'e0.permission.Mail.Send made', 'e0.localhost-redirect made'],
    ],
    [
      'a service principal only when we made or switched it',
      [
        { kind: 'principal', objectId: 'o-1', principalId: 'p', created: false, switchedOn: false },
        { kind: 'principal', objectId: 'o-1', principalId: 'p', created: false, switchedOn: true },
      ],
      ['e1.service-principal made'],
    ],
    [
      'a consent only when it added something',
      [
        { kind: 'consented', objectId: 'o-1', grantId: 'g', created: false, added: [] },
        { kind: 'consented', objectId: 'o-1', grantId: 'g', created: true, added: ['Mail.Send'] },
      ],
      ['e1.consent made'],
    ],
    [
      'what was taken away as such',
      [secretMade('s'), { kind: 'undone', itemId: 'e0.secret' }],
      ['e0.secret undone'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(states(...lines)).toEqual(expected);
  });
});

describe('which registration a connection works with @setup', () => {
  test('the last one, until it is taken away', () => {
    const before = stamped(registered('o-1'), registered('o-2'));
    expect(registrationOf(before)?.objectId).toBe('o-2');
    const after = [...before, ...stamped({ kind: 'undone', itemId: 'e1.app' })];
    expect(registrationOf(after)).toBeNull();
    expect(generationOf(after)).toBe(1);
  });

  test('the one a request was sent to although its answer is missing', () => {
    expect(knownObjectId(stamped(begun('o-9')))).toBe('o-9');
    expect(knownObjectId(stamped(begun('o-9'), refused('registration')))).toBeNull();
  });
});

describe('what nobody knows the end of @setup', () => {
  test.each<[string, readonly JournalLine[], boolean]>([
    ['nothing', [], false],
    ['a request without an answer', [begun()], true],
    ['a request that was answered', [begun(), registered()], false],
    ['a request that was refused', [begun(), refused('registration')], false],
    ['a second one after an answered one', [begun(), registered(), begun('o-1')], true],
    ['a secret without an answer', [secretBegun('s')], true],
    ['a secret that is kept', [secretBegun('s'), secretMade('s')], false],
    ['a secret that was refused', [secretBegun('s'), refused('secret', 's')], false],
    [
      'a lost secret that was cleared',
      [secretBegun('s'), { kind: 'secret-cleared', secretName: 's' }],
      false,
    ],
    ['a kept secret after a lost one', [secretBegun('s'), secretBegun('t'), secretMade('t')], true],
  ])('%s', (_name, lines, expected) => {
    expect(isUnsettled(stamped(...lines))).toBe(expected);
  });

  test('names each lost secret', () => {
    const entries = stamped(secretBegun('s'), secretBegun('t'), secretMade('t'), secretBegun('u'));
    expect(lostSecrets(entries).map((lost) => lost.secretName)).toEqual(['s', 'u']);
    expect(secretOf(entries)?.secretName).toBe('t');
  });

  test('tells the latest intent of a step', () => {
    expect(openIntent(stamped(begun('o-1'), begun('o-2')), 'registration')?.objectId).toBe('o-2');
    expect(openIntent(stamped(begun()), 'consent')).toBeNull();
  });
});
