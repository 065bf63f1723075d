import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDifference } from '../../../src/renderer/features/setup/split-difference';

describe('the difference of two addresses', () => {
  it('is a whole word, not a letter of it', () => {
    expect(splitDifference('http://contoso.example/a', 'https://www.contoso.example/a')).toEqual({
      start: '',
      before: 'http://',
      after: 'https://www.',
      end: 'contoso.example/a',
    });
  });

  it('is nothing where they are the same', () => {
    expect(splitDifference('same', 'same')).toEqual({
      start: 'same',
      before: '',
      after: '',
      end: '',
    });
  });

  it('can always be put together again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = splitDifference(before, after);
        expect(parts.start + parts.before + parts.end).toBe(before);
        expect(parts.start + parts.after + parts.end).toBe(after);
      }),
    );
  });
});
