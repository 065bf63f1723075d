import { asksForMore } from '@core/plan/asks-for-more';
import type { Plan, PlanRow, PlanValue } from '@shared/plan';
import { describe, expect, it } from 'vitest';

const permission = (subject: string, change: PlanRow['change']): PlanRow => ({
  id: subject,
  group: 'app',
  kind: 'permission',
  change,
  subject,
  now: { kind: 'none' },
  after: { kind: 'none' },
});

const planOf = (rows: readonly PlanRow[], tenantId = 't'): Plan => ({
  id: 'p',
  appName: 'Site',
  appId: 'a',
  tenantId,
  tenantName: null,
  rows,
  changes: rows.filter(({ change }) => change !== 'keep').length,
  candidates: [],
  replaces: null,
  madeAt: '2026-11-20T12:00:00Z',
});

const agreed = planOf([permission('Mail.Send', 'add'), permission('User.Read', 'keep')]);

it('a permission that went missing after the plan was read is more than was agreed to', () => {
  const fresh = planOf([permission('Mail.Send', 'add'), permission('User.Read', 'add')]);
  expect(asksForMore(fresh, agreed)).toBe(true);
});

it('the same changes, or fewer, are what was agreed to', () => {
  expect(asksForMore(agreed, agreed)).toBe(false);
  expect(asksForMore(planOf([permission('Mail.Send', 'keep')]), agreed)).toBe(false);
});

it('the same changes in another organisation are more', () => {
  expect(asksForMore(planOf(agreed.rows, 'other'), agreed)).toBe(true);
});

describe('inside a row that was agreed to', () => {
  const rowOf = (kind: PlanRow['kind'], after: PlanValue, now: PlanValue = { kind: 'none' }) => ({
    ...permission('x', 'add'),
    id: kind,
    kind,
    subject: null,
    now,
    after,
  });
  const consent = (names: readonly string[], now: readonly string[] = []): PlanRow =>
    rowOf('consent', { kind: 'permissions', names }, { kind: 'permissions', names: now });
  const callback = (addresses: readonly string[], now: readonly string[] = []): PlanRow =>
    rowOf('callback', { kind: 'addresses', addresses }, { kind: 'addresses', addresses: now });
  const secret = (endsAt: string): PlanRow =>
    rowOf('secret', { kind: 'secret', endsAt, state: 'new' });
  const audience = (value: string): PlanRow =>
    rowOf('audience', { kind: 'audience', audience: value, tenantName: null });
  const name = (value: string): PlanRow => rowOf('app', { kind: 'name', name: value });

  it.each<[string, PlanRow, PlanRow, boolean]>([
    ['another permission', consent(['Mail.Send', 'Mail.Read']), consent(['Mail.Send']), true],
    ['fewer permissions', consent(['Mail.Send']), consent(['Mail.Send', 'Mail.Read']), false],
    [
      'a permission that is given again',
      consent(['Mail.Send', 'Mail.Read'], ['Mail.Read']),
      consent(['Mail.Send']),
      false,
    ],
    ['another callback', callback(['https://b.example']), callback(['https://a.example']), true],
    [
      'a callback that somebody else has put there',
      callback(['https://b.example', 'https://a.example'], ['https://b.example']),
      callback(['https://a.example']),
      false,
    ],
    ['a longer secret', secret('2028-01-02T00:00:00Z'), secret('2028-01-01T00:00:00Z'), true],
    ['a shorter secret', secret('2027-01-01T00:00:00Z'), secret('2028-01-01T00:00:00Z'), false],
    ['a wider audience', audience('AzureADMultipleOrgs'), audience('AzureADMyOrg'), true],
    ['the same audience', audience('AzureADMyOrg'), audience('AzureADMyOrg'), false],
    ['another name', name('b'), name('a'), true],
  ])('%s counts as more: %#', (_what, fresh, before, expected) => {
    expect(asksForMore(planOf([fresh]), planOf([before]))).toBe(expected);
  });
});
