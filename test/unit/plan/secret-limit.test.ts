import { diff } from '@core/plan/diff';
import { isSecretTooMany } from '@core/plan/secret-limit';
import { expect, it } from 'vitest';
import { observedApp, observedTenant, wantedApp } from '../../support/observed-app';

const now = new Date('2026-11-20T12:00:00Z');
const secretsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    keyId: `k-${i}`,
    displayName: `s-${i}`,
    hint: null,
    endsAt: '2028-01-01T00:00:00Z',
  }));

interface Case {
  readonly usable?: boolean;
  readonly lost?: readonly string[];
}

const tooMany = (
  count: number,
  audience: string,
  audiences: readonly string[],
  { usable = false, lost = [] }: Case = {},
) => {
  const wanted = wantedApp({ audiences });
  const app = observedApp({ audience, secrets: secretsOf(count) });
  const usableSecret = usable ? { keyId: 'k-0', endsAt: '2028-01-01T00:00:00Z' } : null;
  const observed = observedTenant();
  const rows = diff({ wanted, observed, app, usableSecret, replaces: null, now });
  return isSecretTooMany(rows, wanted, app, lost);
};

const PERSONAL = 'AzureADandPersonalMicrosoftAccount';

it.each([
  ['a third one where personal accounts may sign in', 2, PERSONAL, [PERSONAL], true],
  ['a second one there', 1, PERSONAL, [PERSONAL], false],
  ['a tenth one of an organisation alone', 9, 'AzureADMyOrg', ['AzureADMyOrg'], false],
  ['a third one where the plan ends personal accounts', 2, PERSONAL, ['AzureADMyOrg'], false],
  ['a third one where the plan lets them in', 2, 'AzureADMyOrg', [PERSONAL], true],
])('knows the limit for %s', (_what, count, audience, audiences, expected) => {
  expect(tooMany(count, audience, audiences)).toBe(expected);
});

it('minds no limit where no secret is asked for', () => {
  expect(tooMany(2, PERSONAL, [PERSONAL], { usable: true })).toBe(false);
});

it('minds no limit of a registration that is not there yet', () => {
  expect(isSecretTooMany([], wantedApp(), null, [])).toBe(false);
});

it('does not count a secret whose answer was lost: it goes before the new one comes', () => {
  expect(tooMany(2, PERSONAL, [PERSONAL], { lost: ['s-1'] })).toBe(false);
  expect(tooMany(3, PERSONAL, [PERSONAL], { lost: ['s-1'] })).toBe(true);
});
