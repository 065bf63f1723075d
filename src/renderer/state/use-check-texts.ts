import type { Params } from '@shared/checklist';
import { useEffect, useState } from 'react';

type CheckTexts = typeof import('@shared/text/en/check-text');

let loaded: CheckTexts | null = null;

/** The sentences of the checks, fetched when first needed: they are not part of the first screen's script. */
export function useCheckTexts(): CheckTexts | null {
  const [texts, setTexts] = useState(loaded);
  useEffect(() => {
    if (texts !== null) return;
    let current = true;
    import('@shared/text/en/check-text').then((module) => {
      loaded = module;
      if (current) setTexts(module);
    });
    return () => {
      current = false;
    };
  }, [texts]);
  return texts;
}

export interface Headline {
  readonly checkId: string;
  readonly finding: string;
  readonly params: Params;
}

/** What is so, in one sentence; null until the sentences are there. */
export const headlineSentence = (
  texts: CheckTexts | null,
  status: string,
  headline: Headline | null,
): string | null =>
  texts === null || headline === null
    ? null
    : texts
        .findingSentence(headline.checkId, status, headline.finding, headline.params)
        .replace(/\.$/, '');
