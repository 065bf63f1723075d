import type { Plan, PlanRow } from '@shared/plan';

/** True when a plan changes anything that the plan the person agreed to did not show, row by row. */
export function asksForMore(fresh: Plan, agreed: Plan): boolean {
  if (fresh.tenantId !== agreed.tenantId) return true;
  const shown = new Set(agreed.rows.filter(isChange).map(named));
  return fresh.rows.filter(isChange).some((row) => !shown.has(named(row)));
}

const isChange = ({ change }: PlanRow): boolean => change !== 'keep';

const named = ({ kind, subject }: PlanRow): string => `${kind} ${subject ?? ''}`;
