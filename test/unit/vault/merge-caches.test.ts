import { mergeCaches } from '@engine/vault/merge-caches';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('two token caches in one', () => {
  test('keep the accounts of both, and the newer entry of the same key', () => {
    const older = JSON.stringify({ Account: { a: { v: 1 }, b: { v: 1 } }, IdToken: {} });
    const newer = JSON.stringify({ Account: { b: { v: 2 } }, RefreshToken: { r: { v: 2 } } });
    expect(JSON.parse(mergeCaches(older, newer))).toEqual({
      Account: { a: { v: 1 }, b: { v: 2 } },
      IdToken: {},
      RefreshToken: { r: { v: 2 } },
    });
  });

  test.each([null, '', '{not json', '[]', '{"Account":5}'])(
    'are the newer one alone when the older is %s',
    (older) => {
      expect(mergeCaches(older, '{"Account":{}}')).toBe('{"Account":{}}');
    },
  );

  test('never fail, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.oneof(fc.json(), fc.string()), (a, b) => {
        expect(typeof mergeCaches(a, b)).toBe('string');
      }),
    );
  });
});
