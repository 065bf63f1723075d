import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts } from '../../../src/renderer/features/diagnose/marked-parts';

describe('the marked text', () => {
  it('sets codes and masks apart', () => {
    expect(
      markedParts('422 AADSTS50011 secret=[client secret masked: a guid stood here].', [
        'AADSTS50011',
      ]),
    ).toEqual([
      { kind: 'plain', text: '422 ' },
      { kind: 'code', text: 'AADSTS50011' },
      { kind: 'plain', text: ' secret=' },
      { kind: 'mask', text: '[client secret masked: a guid stood here]' },
      { kind: 'plain', text: '.' },
    ]);
  });

  it('takes signs of a pattern in a code for what they are', () => {
    expect(markedParts('a 5.7.60(x) b', ['5.7.60(x)']).map(({ kind }) => kind)).toEqual([
      'plain',
      'code',
      'plain',
    ]);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, codes) => {
        expect(
          markedParts(text, codes)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
