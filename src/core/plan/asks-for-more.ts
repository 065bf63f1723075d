import type { Plan, PlanRow, PlanValue } from '@shared/plan';

/** True when a plan changes anything that the plan the person agreed to did not show, row by row and value by value. */
export function asksForMore(fresh: Plan, agreed: Plan): boolean {
  if (fresh.tenantId !== agreed.tenantId) return true;
  const shown = new Map(agreed.rows.filter(isChange).map((row) => [named(row), row]));
  return fresh.rows.filter(isChange).some((row) => {
    const before = shown.get(named(row));
    return before === undefined || !isWithin(row, before.after);
  });
}

const isChange = ({ change }: PlanRow): boolean => change !== 'keep';

const named = ({ kind, subject }: PlanRow): string => `${kind} ${subject ?? ''}`;

/** Whether a row comes to no more than what was shown. What others have put there since is not asked for by us. */
function isWithin({ now, after }: PlanRow, shown: PlanValue): boolean {
  switch (after.kind) {
    case 'permissions':
      return isPart(after.names, now.kind === 'permissions' ? now.names : [], namesOf(shown));
    case 'addresses':
      return isPart(after.addresses, now.kind === 'addresses' ? now.addresses : [], namesOf(shown));
    case 'secret':
      return shown.kind === 'secret' && after.endsAt <= shown.endsAt;
    case 'audience':
      return shown.kind === 'audience' && after.audience === shown.audience;
    case 'name':
      return shown.kind === 'name' && after.name === shown.name;
    case 'enabled':
    case 'none':
    case 'same':
      return after.kind === shown.kind;
  }
}

const isPart = (
  asked: readonly string[],
  there: readonly string[],
  shown: readonly string[],
): boolean => asked.every((one) => there.includes(one) || shown.includes(one));

const namesOf = (value: PlanValue): readonly string[] => {
  if (value.kind === 'permissions') return value.names;
  return value.kind === 'addresses' ? value.addresses : [];
};
