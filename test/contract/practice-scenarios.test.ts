import { checks } from '@core/checks/registry';
import { causes as catalogue } from '@core/diagnosis/catalogue';
import { diagnose } from '@core/diagnosis/diagnose';
import { type Practice, startPractice } from '@practice/practice';
import { type Scenario, scenarios } from '@practice/state/scenario';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playSymptom } from '../support/play-symptom';

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});

afterAll(() => practice.stop());

const expected = ({ symptom }: Scenario): string =>
  symptom.kind === 'arrives' ? symptom.from : symptom.says;

const CASES = scenarios.map((scenario) => [scenario.name, scenario] as const);

describe('the stories of the practice tenant', () => {
  test('are at least forty, each named once', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40);
    expect(new Set(scenarios.map((scenario) => scenario.name)).size).toBe(scenarios.length);
  });

  test('name causes of the catalogue and checks of the doctor only', () => {
    const causes = new Set<string>(catalogue.map((cause) => cause.id));
    const ids = new Set<string>(checks.map((check) => check.id));
    expect({
      causes: scenarios.flatMap((scenario) => scenario.causes.filter((id) => !causes.has(id))),
      checks: scenarios.flatMap((scenario) => scenario.failingChecks.filter((id) => !ids.has(id))),
    }).toEqual({ causes: [], checks: [] });
  });

  test.each(CASES)('%s shows what it tells of, and leads to its cause', async (_, scenario) => {
    practice.realm.enter(scenario.world());
    const seen = await playSymptom(practice, scenario);
    expect(seen).toContain(expected(scenario));
    if (scenario.causes.length === 0) return;
    const { causes } = diagnose({ text: scenario.pasted ?? seen, facts: scenario.facts ?? {} });
    const found = causes.map((cause) => cause.id);
    expect(
      found.some((id) => scenario.causes.includes(id)),
      found.join(', '),
    ).toBe(true);
  });
});
