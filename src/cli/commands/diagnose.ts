import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { diagnose } from '@core/diagnosis/diagnose';
import { type ParsedInput, parseInput, parseInputObject } from '@core/diagnosis/parse-input';
import type { Diagnosis } from '@shared/diagnosis';
import { cliDiagnoseText as text } from '@shared/text/en/cli-diagnose';
import type { Command, Io } from '../command';
import { printDiagnosis } from '../print-diagnosis';

const MOST_BYTES = 20 * 1024 * 1024;
const ANSWERED = 0;
const COULD_NOT_RUN = 2;

interface Options {
  readonly form: 'text' | 'json' | 'jsonl';
  readonly file: string;
}

/** The answer in the form that other programs rely on; further fields of the window stay out. */
const published = ({ recognised, causes, question, redacted, masked }: Diagnosis) => ({
  recognised,
  causes: causes.map(({ id, title, confidence, why, fix, who, checks, avoid }) => ({
    id,
    title,
    confidence,
    why,
    fix,
    who,
    checks,
    avoid,
  })),
  question: question === null ? null : { text: question.text, decides: question.decides },
  redacted,
  masked,
});

const answer = (input: ParsedInput): string => JSON.stringify(published(diagnose(input)));

function parseOptions(args: readonly string[]): Options | string {
  const options = args.filter((arg) => arg.startsWith('-') && arg !== '-');
  const files = args.filter((arg) => !options.includes(arg));
  const unknown = options.find((option) => option !== '--json' && option !== '--jsonl');
  if (unknown !== undefined) return text.unknownOption(unknown);
  if (files.length > 1) return text.oneFile;
  const form = options.includes('--jsonl') ? 'jsonl' : options.includes('--json') ? 'json' : 'text';
  return { form, file: files[0] ?? '-' };
}

async function readAll(file: string, io: Io): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  if (process.stdin.isTTY) io.note(text.paste);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** One answer a line, in the order of the questions. A bad line is answered too, so that the order holds. */
async function answerLines(file: string, io: Io): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (raw.trim() === '') continue;
    const parsed = parseInputObject(raw);
    if (parsed === null) bad += 1;
    io.print(parsed === null ? JSON.stringify({ error: text.badLine(line) }) : answer(parsed));
  }
  return bad === 0 ? ANSWERED : COULD_NOT_RUN;
}

/** Why the file cannot be read, or null. */
async function problemWith(file: string): Promise<string | null> {
  if (file === '-') return null;
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return text.unreadable(file);
  return found.size > MOST_BYTES ? text.tooBig(file) : null;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args);
  const problem = typeof options === 'string' ? options : await problemWith(options.file);
  if (typeof options === 'string' || problem !== null) {
    io.note(problem ?? '');
    io.note(text.usage);
    return COULD_NOT_RUN;
  }
  if (options.form === 'jsonl') return answerLines(options.file, io);
  const raw = await readAll(options.file, io);
  if (raw.length > MOST_BYTES) {
    io.note(text.tooBig(options.file));
    return COULD_NOT_RUN;
  }
  const input = parseInput(raw);
  io.print(options.form === 'json' ? answer(input) : printDiagnosis(diagnose(input)));
  return ANSWERED;
}

export const command: Command = { summary: text.summary, run };
