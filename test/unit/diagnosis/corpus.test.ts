import { causeById, causes } from '@core/diagnosis/catalogue';
import { diagnose } from '@core/diagnosis/diagnose';
import type { Diagnosis } from '@shared/diagnosis';
import { describe, expect, it } from 'vitest';
import { type CorpusEntry, corpusOf } from '../../support/corpus';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const FIRST = 0.9;
const TOP_THREE = 0.97;

const nothing = new Set(['none', 'unknown', 'healthy', 'other-provider']);

/** Advice that must never be given; `avoid` may name it, the steps may not. */
const forbidden: readonly RegExp[] = [
  /\b(?:turn|switch|disable)\w*\b[^.]{0,20}\bsecurity defaults\b|security defaults\b[^.]{0,20}\boff\b/i,
  /\b(?:sign in|link|log in|authenticate)\b[^.]{0,30}\bas (?:a |the )?(?:global )?administrator/i,
  /\badd\b[^.]{0,20}\bowners?\b/i,
  /\bapp password/i,
  /fluent-mail-auth/i,
  /\b(?:verify_peer|CURLOPT_SSL_VERIFY|NODE_TLS_REJECT)\b/i,
];

/** An expected AADSTS code is met by any cause that has this code. */
const meets = (expected: string, id: string): boolean =>
  expected === id || (causeById(id)?.codes ?? []).includes(expected);

function judge(entry: CorpusEntry, { causes: found, recognised }: Diagnosis) {
  if (entry.expect.some((expected) => nothing.has(expected))) {
    const silent = found.length === 0;
    const said =
      !entry.expect.includes('other-provider') ||
      recognised.some(({ kind }) => kind === 'other-provider');
    return { first: silent && said, three: silent && said };
  }
  const right = ({ id }: { readonly id: string }) =>
    entry.expect.some((expected) => meets(expected, id));
  return { first: found.slice(0, 1).some(right), three: found.some(right) };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

describe.each(
  [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
  ].map((author) => `${author}-author.jsonl`),
)('corpus %s @diagnose', (file) => {
  const entries = corpusOf(file);

  it.skipIf(entries.length === 0)(
    'names the right cause first in 90 %, among three in 97 %',
    () => {
      const judged = entries.map((entry) => {
        const diagnosis = diagnose({ text: entry.text, facts: entry.facts, now: NOW });
        return { entry, diagnosis, ...judge(entry, diagnosis) };
      });
      const first = judged.filter((item) => item.first).length;
      const three = judged.filter((item) => item.three).length;
      console.log(
        `${file}: ${entries.length} texts, first ${percent(first, entries.length)}, top three ${percent(three, entries.length)}`,
      );
      for (const { entry, diagnosis, three: among } of judged.filter((item) => !item.first))
        console.log(
          `  ${among ? 'second ' : 'missed '} ${entry.id}: wanted ${entry.expect.join(' | ')}, got ${diagnosis.causes.map(({ id }) => id).join(', ') || 'nothing'}`,
        );
      expect(first / entries.length).toBeGreaterThanOrEqual(FIRST);
      expect(three / entries.length).toBeGreaterThanOrEqual(TOP_THREE);
    },
  );

  it('never gives forbidden advice', () => {
    const steps = entries.flatMap((entry) =>
      diagnose({ text: entry.text, facts: entry.facts, now: NOW }).causes.flatMap(({ fix }) => fix),
    );
    expect(steps.filter((step) => forbidden.some((pattern) => pattern.test(step)))).toEqual([]);
  });

  it('names only causes it means: every id that is expected exists', () => {
    const known = new Set([...causes.flatMap(({ id, codes }) => [id, ...codes]), ...nothing]);
    const unknown = entries.flatMap(({ id, expect: expected }) =>
      expected.some((name) => known.has(name)) ? [] : [`${id}: ${expected.join(' | ')}`],
    );
    expect(unknown).toEqual([]);
  });
});
