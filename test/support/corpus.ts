import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFacts } from '@core/diagnosis/facts/parse-facts';
import type { DiagnosisFacts } from '@shared/diagnosis';

/** One text as users paste it, with the causes that are right for it. */
export interface CorpusEntry {
  readonly id: string;
  readonly text: string;
  readonly facts: DiagnosisFacts;
  /** Cause ids; `none`, `unknown`, `healthy` or `other-provider` where no cause may be named. */
  readonly expect: readonly string[];
  /** What another expert could defend as the first cause. */
  readonly also?: readonly string[];
}

type Line = Omit<CorpusEntry, 'facts'> & { readonly facts?: Readonly<Record<string, unknown>> };

const folder = join(import.meta.dirname, '../corpus');

const parse = <T>(file: string): readonly T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** The texts of a corpus, with their facts read as the command line reads them. */
export const corpusOf = (file: string): readonly CorpusEntry[] =>
  existsSync(join(folder, file))
    ? parse<Line>(file).map((line) => ({ ...line, facts: parseFacts(line.facts ?? {}) }))
    : [];

export const samples = (): readonly { readonly cause: string; readonly text: string }[] =>
  parse('samples.jsonl');
