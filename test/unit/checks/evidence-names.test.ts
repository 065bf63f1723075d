import { evidenceNames } from '@shared/text/en/evidence-names';
import { expect, test } from 'vitest';
import { evidenceIds } from '../../support/healthy-evidence';

test('every evidence has a name in plain words @doctor', () => {
  expect(Object.keys(evidenceNames).sort()).toEqual([...evidenceIds].sort());
});
