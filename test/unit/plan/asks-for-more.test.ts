import { asksForMore } from '@core/plan/asks-for-more';
import type { Plan, PlanRow } from '@shared/plan';
import { expect, it } from 'vitest';

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
