import { checkById } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { findingSentence } from '@shared/text/en/check-text';
import { expect, test } from 'vitest';
import { healthyContext, healthyEvidence } from '../../support/healthy-evidence';

const sentence = (context: Partial<typeof healthyContext>): string => {
  const check = checkById('app.audience');
  if (!check) throw new Error('no such check');
  const outcome = runCheck(check, healthyEvidence(), { ...healthyContext, ...context });
  const { checkId, status, finding, params } = outcome;
  return findingSentence(checkId, status, finding, params);
};

test.each([
  ['site', 'Judged for FluentSMTP 2.3.1, the version the site tells.'],
  ['connection', 'Judged for FluentSMTP 2.3.1, the version it had when it was connected.'],
] as const)(
  'says which version it judged for, and that it knows it from the %s @doctor',
  (from, words) => {
    expect(sentence({ version: { value: '2.3.1', from } })).toContain(words);
  },
);

test('says no version of an application that has none @doctor', () => {
  const version = { value: null, from: 'unknown' } as const;
  expect(sentence({ isWordPress: false, version })).toBe('The setting fits the application.');
});
