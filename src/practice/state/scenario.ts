import type { World } from './world';

/** A story of the practice world: what is the matter, and what it should be recognised as. */
export interface Scenario {
  /** kebab-case, as the file is called. */
  readonly name: string;
  readonly title: string;
  /** What somebody lived through, in a few sentences. */
  readonly story: string;
  /** Ids of the catalogue of causes this should lead to, the likeliest first. */
  readonly causes: readonly string[];
  readonly world: () => World;
}

const files = import.meta.glob<Readonly<Record<string, unknown>>>('../scenarios/*.ts', {
  eager: true,
});

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'story' in value &&
  'world' in value &&
  typeof value.world === 'function';

/** Every file of `scenarios/` that exports a scenario, in order of its name. */
export const scenarios: readonly Scenario[] = Object.values(files)
  .flatMap((file) => Object.values(file).filter(isScenario))
  .sort((a, b) => a.name.localeCompare(b.name));

export const scenarioNamed = (name: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.name === name);
