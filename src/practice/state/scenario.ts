import type { DiagnosisFacts } from '@shared/diagnosis';
import type { World } from './world';

/**
 * How the matter shows, as something anybody can do in that world; `says` is part of what is then seen.
 *
 * `test-mail`: press the test in the application; `link`: sign in from its settings and save the code; `report`: a
 * test mail is taken and comes back; `arrives`: it is delivered, but not as meant; `junk`: among the spam; `nothing`:
 * nowhere.
 */
export type Symptom =
  | { readonly kind: 'test-mail'; readonly says: string; readonly to?: string }
  | {
      readonly kind: 'link';
      readonly as: string;
      readonly says: string;
      readonly language?: string;
      /** The code is pasted once more. */
      readonly twice?: true;
    }
  | { readonly kind: 'report'; readonly to: string; readonly says: string }
  | { readonly kind: 'arrives'; readonly to: string; readonly from: string }
  | { readonly kind: 'junk' | 'nothing'; readonly to: string; readonly says: string }
  | { readonly kind: 'page'; readonly address: string; readonly says: string }
  | {
      readonly kind: 'smtp';
      readonly by: 'password' | 'wrong-password' | 'token' | 'graph-token' | 'app-token';
      readonly user: string;
      readonly envelopeFrom?: string;
      readonly headerFrom?: string;
      readonly says: string;
    };

/** A story of the practice world: what is the matter, and what it should be recognised as. */
export interface Scenario {
  /** kebab-case, as the file is called. */
  readonly name: string;
  readonly title: string;
  /** What somebody lived through, in a few sentences. */
  readonly story: string;
  /** Ids of the catalogue of causes this should lead to, the likeliest first. */
  readonly causes: readonly string[];
  /** Checks of the doctor that should not pass here. */
  readonly failingChecks: readonly string[];
  /** What somebody pastes, where it is more than what the symptom shows. */
  readonly pasted?: string;
  readonly facts?: DiagnosisFacts;
  /** The application it happens in; without one the story is of the mailbox alone. */
  readonly host: string | null;
  readonly symptom: Symptom;
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
