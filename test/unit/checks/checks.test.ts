import { unknownReasons } from '@core/checks/evidence';
import { checks } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { checkTexts, findingSentence, unknownReasonTexts } from '@shared/text/en/check-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceIds, healthyContext, healthyEvidence } from '../../support/healthy-evidence';

const outcomes = (evidence = healthyEvidence(), context = healthyContext) =>
  checks.map((check) => runCheck(check, evidence, context));

describe('the checks @doctor', () => {
  test('each has its file name as id and a page of sentences', () => {
    const paths = Object.keys(import.meta.glob('/src/core/checks/catalogue/*.ts'));
    const fromFiles = paths.map((path) => path.replace(/^.*\//, '').replace(/\.ts$/, ''));
    expect([...checks.map((check) => check.id)].sort()).toEqual([...fromFiles].sort());
    expect([...checkTexts.keys()].sort()).toEqual([...fromFiles].sort());
  });

  test('are at least 55', () => {
    expect(checks.length).toBeGreaterThanOrEqual(55);
  });

  test('find nothing wrong in a healthy world', () => {
    const bad = outcomes().filter(
      (outcome) => !['pass', 'not-applicable'].includes(outcome.status),
    );
    expect(bad.map((outcome) => `${outcome.checkId}: ${outcome.finding}`)).toEqual([]);
  });

  test('never turn to anything but unknown when evidence is taken away', () => {
    const whole = new Map(outcomes().map((outcome) => [outcome.checkId, outcome.status]));
    fc.assert(
      fc.property(fc.subarray(evidenceIds), (kept) => {
        const all = healthyEvidence();
        const less = Object.fromEntries(kept.map((id) => [id, all[id]]));
        for (const outcome of outcomes(less)) {
          expect([whole.get(outcome.checkId), 'unknown']).toContain(outcome.status);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never pass on evidence that is known to be unknown', () => {
    const dark = Object.fromEntries(
      evidenceIds.map((id) => [
        id,
        { kind: 'unknown', reason: 'denied', at: '2026-11-20T12:00:00Z', requestId: null } as const,
      ]),
    );
    const passed = outcomes(dark).filter((outcome) => outcome.status === 'pass');
    expect(passed).toEqual([]);
  });

  test('word every outcome without a gap', () => {
    for (const outcome of outcomes()) {
      const sentence = findingSentence(
        outcome.checkId,
        outcome.status,
        outcome.finding,
        outcome.params,
      );
      expect(sentence, outcome.checkId).not.toMatch(/undefined|NaN/);
      expect(checkTexts.get(outcome.checkId)?.title, outcome.checkId).not.toBe(sentence);
    }
  });

  test('word every reason for not knowing', () => {
    expect(Object.keys(unknownReasonTexts).sort()).toEqual([...unknownReasons].sort());
  });

  test('that throw are said to have crashed and leave the others alone', () => {
    const [first] = checks;
    if (!first) throw new Error('no checks');
    const broken = {
      ...first,
      judge: () => {
        throw new TypeError('broken');
      },
    };
    expect(runCheck(broken, healthyEvidence(), healthyContext)).toMatchObject({
      status: 'crashed',
      params: { what: 'TypeError' },
    });
  });
});
