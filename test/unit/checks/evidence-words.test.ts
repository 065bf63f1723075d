import { viewEvidence } from '@core/checks/evidence-view';
import { evidenceWords } from '@shared/text/en/evidence-words';
import { expect, test } from 'vitest';
import { healthyEvidence, healthyValues } from '../../support/healthy-evidence';

test.each([
  [null, 'nothing'],
  [true, 'yes'],
  [{ enabled: false, assignmentRequired: true }, 'enabled: no; assignment required: yes'],
  [{ web: [], names: ['a', 'b'] }, 'names: a, b'],
  [{ everybody: [], senderOnly: [] }, 'everybody: none; sender only: none'],
  [[{ appId: '1', displayName: 'x' }], '(app id: 1; display name: x)'],
  [[], 'none'],
] as const)('evidence is read as words, not as JSON: %j @doctor', (value, words) => {
  expect(evidenceWords(value)).toBe(words);
});

test('the secrets of a registration are not cut off its evidence @doctor', () => {
  const { value } = viewEvidence('app.registration', healthyEvidence()['app.registration']);
  expect(value).toContain('secrets: (');
  expect(value).not.toMatch(/[{}"]/);
});

test('what is too long for the screen says that it goes on @doctor', () => {
  const registration = healthyValues['app.registration'];
  if (registration === null) throw new Error('no registration');
  const long = { ...registration, displayName: 'x'.repeat(700) };
  const fact = healthyEvidence({ 'app.registration': long })['app.registration'];
  expect(viewEvidence('app.registration', fact).value).toMatch(/x…$/);
});
