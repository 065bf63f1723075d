import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Complaint, learn } from '@core/diagnosis/complaints/learn';

const TEXTS = 'src/core/diagnosis/complaints/texts';
const CORPUS = 'test/corpus';
/** Answered texts teach as well. The newest corpus never does: it is the examination. */
const ANSWERED = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(
  (name) => `${name}-author.jsonl`,
);

interface Entry {
  readonly text: string;
  readonly cause?: string | null;
  readonly expect?: readonly string[];
}

const nobody = new Set(['none', 'unknown', 'healthy', 'other-provider']);

/** Codes are recognised as such; here words are learnt. */
const hasCode = (text: string): boolean => /AADSTS ?\d|\d\.\d\.\d/i.test(text);

const causeOf = ({ cause, expect: expected }: Entry): string | null => {
  const name = cause ?? expected?.[0] ?? null;
  return name === null || nobody.has(name) ? null : name;
};

const read = (path: string): readonly Complaint[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Entry => JSON.parse(line))
    .filter(({ text }) => !hasCode(text))
    .map((entry) => ({ text: entry.text, cause: causeOf(entry) }));

/** What is learnt from complaints whose cause is known, as `src/core/diagnosis/complaints/learnt.txt`. */
export function learntComplaints(root: string): string {
  const texts = readdirSync(join(root, TEXTS)).sort();
  return learn([
    ...texts.flatMap((name) => read(join(root, TEXTS, name))),
    ...['samples.jsonl', ...ANSWERED].flatMap((name) => read(join(root, CORPUS, name))),
  ]);
}
