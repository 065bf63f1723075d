import { checks } from '@core/checks/registry';
import { causes } from '@core/diagnosis/catalogue';
import { diagnose } from '@core/diagnosis/diagnose';
import { causeTexts } from '@shared/text/en/cause-text';
import { describe, expect, it } from 'vitest';
import { samples } from '../../support/corpus';

const all = samples();
const ids = causes.map(({ id }) => id);

describe('catalogue of causes @diagnose', () => {
  it('has every id once, and every code for one cause only', () => {
    expect(ids).toEqual([...new Set(ids)]);
    const codes = causes.flatMap((cause) => cause.codes.map((code) => code.toLowerCase()));
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('has sentences for every cause and no sentences without one', () => {
    expect([...causeTexts.keys()].sort()).toEqual([...ids].sort());
  });

  it('gives every cause a title, an explanation, steps and a source', () => {
    const poor = causes.filter(({ id, sources }) => {
      const text = causeTexts.get(id);
      return !text?.title || !text.cause || text.fix.length === 0 || sources.length === 0;
    });
    expect(poor).toEqual([]);
  });

  it('names only checks that exist', () => {
    const known = new Set(checks.map(({ id }) => id));
    const unknown = causes.flatMap(({ id, checks: named }) =>
      named.filter((check) => !known.has(check)).map((check) => `${id}: ${check}`),
    );
    expect(unknown).toEqual([]);
  });

  it('keeps its words in lower case, as they are looked for', () => {
    const words = causes.flatMap(({ says }) => says);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('is proven by at least two samples each', () => {
    const poor = ids.filter((id) => all.filter(({ cause }) => cause === id).length < 2);
    expect(poor).toEqual([]);
  });

  it('is led to first by each of its samples', () => {
    const wrong = all.flatMap(({ cause, text }) => {
      const first = diagnose({ text }).causes[0]?.id;
      return first === cause ? [] : [`${cause}: ${text} -> ${first}`];
    });
    expect(wrong).toEqual([]);
  });
});
