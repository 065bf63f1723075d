import type { TargetSummary } from '@shared/targets';
import type { Target } from './target';

const modules = import.meta.glob<{ readonly target: Target }>('./catalogue/*.ts', { eager: true });

/** Every target: those Sendwell sets up first, then by name. */
export const targets: readonly Target[] = Object.values(modules)
  .map((module) => module.target)
  .sort(
    (a, b) =>
      Number(a.support !== 'ready') - Number(b.support !== 'ready') || a.name.localeCompare(b.name),
  );

const byId = new Map(targets.map((target) => [target.id, target]));

export const targetById = (id: string): Target | null => byId.get(id) ?? null;

export const summaryOf = ({
  id,
  name,
  shortName,
  category,
  route,
  letter,
  support,
}: Target): TargetSummary => ({
  id,
  name,
  shortName,
  category,
  route,
  letter,
  support,
});
