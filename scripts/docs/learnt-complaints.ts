import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Complaint, learn } from '@core/diagnosis/complaints/learn';
import { learnKind } from '@core/diagnosis/complaints/learn-kind';

const TEXTS = 'src/core/diagnosis/complaints/texts';
const CORPUS = 'test/corpus';
/** Answered texts teach as well. The others never do: they are the examination. */
const ANSWERED = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'thirteenth',
].map((name) => `${name}-author.jsonl`);

interface Entry {
  readonly text: string;
  readonly cause?: string | null;
  readonly expect?: readonly string[];
}

const nobody = new Set(['none', 'unknown', 'healthy', 'other-provider']);

/** Codes are recognised as such; here words are learnt. */
const hasCode = (text: string): boolean => /AADSTS ?\d|\d\.\d\.\d/i.test(text);

/** Somebody complains, and nobody could say of what. */
const isVague = ({ cause, expect: expected }: Entry): boolean =>
  cause === 'unknown' || expected?.[0] === 'unknown';

const causeOf = ({ cause, expect: expected }: Entry): string | null => {
  const name = cause ?? expected?.[0] ?? null;
  return name === null || nobody.has(name) ? null : name;
};

const entriesOf = (path: string): readonly Entry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Entry => JSON.parse(line))
    .filter(({ text }) => !hasCode(text));

/** Every text that teaches, from the complaints and from the answered corpora. */
const teaching = (root: string): readonly Entry[] => [
  ...readdirSync(join(root, TEXTS))
    .sort()
    .flatMap((name) => entriesOf(join(root, TEXTS, name))),
  ...['samples.jsonl', ...ANSWERED].flatMap((name) => entriesOf(join(root, CORPUS, name))),
];

/** What is learnt from complaints whose cause is known, as `src/core/diagnosis/complaints/learnt.txt`. */
export const learntComplaints = (root: string): string =>
  learn(teaching(root).map((entry): Complaint => ({ text: entry.text, cause: causeOf(entry) })));

/** By which words a text that complains of nothing is known, as `src/core/diagnosis/complaints/learnt-nothing.txt`. */
export const learntNothing = (root: string): string =>
  learnKind(
    teaching(root).map((entry) => ({
      text: entry.text,
      isOfKind: !isVague(entry) && causeOf(entry) === null,
    })),
  );

/** By which words a complaint that tells too little is known, as `src/core/diagnosis/complaints/learnt-vague.txt`. */
export const learntVague = (root: string): string =>
  learnKind(teaching(root).map((entry) => ({ text: entry.text, isOfKind: isVague(entry) })));
