import { describe, expect, it } from 'vitest';
import { differenceIn } from '../../../src/renderer/features/handover/difference-in';

describe('comparing what the application shows', () => {
  it.each([
    ['the same', 'https://a.example/x', 'https://a.example/x', null],
    [
      'one letter',
      'https://a.example/outlook_callback',
      'https://a.example/outlook-callback',
      'mple/outlook_callback',
    ],
    ['cut off', 'https://a.example/x', 'https://a.exam', ''],
    ['too long', 'https://a.example/x', 'https://a.example/x/', ''],
  ])('%s', (_, expected, found, difference) => {
    expect(differenceIn(expected, found)).toBe(difference);
  });
});
