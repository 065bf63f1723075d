import { type CheckGroup, checkGroups } from '@shared/checklist';
import type { Check } from './check';

const modules = import.meta.glob<{ readonly check: Check }>('./catalogue/*.ts', { eager: true });

const order = (group: CheckGroup): number => checkGroups.indexOf(group);

/** Every check, by group and then by id. A new file in `catalogue/` is a new check. */
export const checks: readonly Check[] = Object.values(modules)
  .map((module) => module.check)
  .sort((a, b) => order(a.group) - order(b.group) || a.id.localeCompare(b.id));

export const checkById = (id: string): Check | undefined => checks.find((check) => check.id === id);
