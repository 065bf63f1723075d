import type { DiagnosisFacts } from '@shared/diagnosis';
import { causes } from './catalogue';
import { type Clue, clue } from './clue';
import { factClues } from './facts/fact-clues';
import { factsFromText } from './facts/from-text';
import type { KnownFacts } from './facts/known-facts';
import type { Reading } from './read/reading';
import { healthySigns, otherProvider } from './recognise/elsewhere';
import { enhancedCodes } from './recognise/enhanced-codes';
import { entraCodes } from './recognise/entra-codes';
import { httpWords } from './recognise/http-words';
import { knownWords } from './recognise/known-words';
import { namedCodes } from './recognise/named-codes';
import { symptoms } from './recognise/symptoms';
import { transcriptStep } from './recognise/transcript';

const knownDigits: ReadonlySet<string> = new Set(
  causes.flatMap((cause) => cause.codes.flatMap((code) => /^AADSTS(\d+)$/.exec(code)?.[1] ?? [])),
);

const guidAsSecret = /client secret masked: a guid stood here/;

export interface Gathered {
  readonly clues: readonly Clue[];
  readonly facts: KnownFacts;
}

const defined = (facts: DiagnosisFacts): KnownFacts =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
  );

/** Everything the text and the given facts say, before anything is judged. */
export function gatherClues(reading: Reading, given: DiagnosisFacts, now: number): Gathered {
  const told = symptoms(reading);
  const target = told.find((item) => item.id.startsWith('target:'))?.id.slice('target:'.length);
  const facts: KnownFacts = { ...factsFromText(reading), target, ...defined(given) };
  const clues = [
    ...entraCodes(reading, (digits) => knownDigits.has(digits)),
    ...namedCodes(reading),
    ...enhancedCodes(reading),
    ...httpWords(reading),
    ...knownWords(reading),
    ...transcriptStep(reading),
    ...otherProvider(reading),
    ...healthySigns(reading),
    ...told,
    ...factClues(facts, given, now),
    ...(guidAsSecret.test(reading.flat)
      ? [clue('fact:secret-is-guid', 'fact', 'secret-is-guid', null)]
      : []),
  ];
  return { clues, facts };
}

/** Whether a sign-in code is in the catalogue. */
export const isKnownCode = (id: string): boolean => knownDigits.has(id.replace('AADSTS', ''));
