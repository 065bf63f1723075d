import { describe, expect, it } from 'vitest';
import { matching, ordered } from '../../../src/renderer/features/home/order';
import { connectionOf, summaryOf } from '../../support/window-fake/samples';

const list = (['ok', 'problem', 'not-checked', 'in-set-up', 'attention'] as const).map((status) =>
  summaryOf(connectionOf({ siteName: `${status}.example` }), { status }),
);

describe('the list of connections', () => {
  it('puts what needs someone first', () => {
    expect(ordered(list).map(({ status }) => status)).toEqual([
      'problem',
      'attention',
      'in-set-up',
      'not-checked',
      'ok',
    ]);
  });

  it('puts a new secret that waits where a set-up is, and where its trouble is', () => {
    const waiting = (['ok', 'problem'] as const).map((status) =>
      summaryOf(connectionOf({ siteName: `a-${status}.example` }), { status, rotation: 'paste' }),
    );
    expect(ordered([...list, ...waiting]).map(({ siteName }) => siteName)).toEqual([
      'a-problem.example',
      'problem.example',
      'attention.example',
      'a-ok.example',
      'in-set-up.example',
      'not-checked.example',
      'ok.example',
    ]);
  });

  it('sorts equals by name', () => {
    const twice = ['b.example', 'a.example'].map((siteName) =>
      summaryOf(connectionOf({ siteName }), { status: 'ok' }),
    );
    expect(ordered(twice).map(({ siteName }) => siteName)).toEqual(['a.example', 'b.example']);
  });

  it.each([
    ['', 5],
    ['  PROBLEM ', 1],
    ['web@contoso', 5],
    ['fluentsmtp', 5],
    ['nobody', 0],
  ])('search for "%s" finds %i', (query, count) => {
    expect(matching(list, query)).toHaveLength(count);
  });
});
