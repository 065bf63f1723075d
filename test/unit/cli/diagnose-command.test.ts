import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/command';
import { command } from '../../../src/cli/commands/diagnose';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendwell-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const terminal = () => {
  const out: string[] = [];
  const notes: string[] = [];
  const io: Io = {
    print: (text) => out.push(text),
    note: (line) => notes.push(line),
    open: () => Promise.reject(new Error('a diagnosis opens no connections')),
    kill: () => undefined,
  };
  return { io, out, notes };
};

const answerTo = async (text: string): Promise<Record<string, unknown>> => {
  const file = join(folder, 'error.txt');
  await writeFile(file, text);
  const { io, out } = terminal();
  expect(await command.run(['--json', file], io)).toBe(0);
  return JSON.parse(out.join(''));
};

describe('diagnose --json @diagnose', () => {
  it('keeps to the published form, whatever the window is told beside it', async () => {
    const answer = await answerTo('422 Forbidden');
    expect(Object.keys(answer)).toEqual(['recognised', 'causes', 'question', 'redacted', 'masked']);
    expect(Object.keys(answer.question ?? {})).toEqual(['text', 'decides']);
    const [cause] = Array.isArray(answer.causes) ? answer.causes : [];
    expect(Object.keys(cause)).toEqual([
      'id',
      'title',
      'confidence',
      'why',
      'fix',
      'who',
      'checks',
      'avoid',
    ]);
  });

  it('has no question where nothing is open', async () => {
    expect(
      await answerTo('AADSTS7000222: The provided client secret keys are expired'),
    ).toMatchObject({ question: null });
  });

  it('answers line by line in order, bad lines too', async () => {
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, '{"text":"AADSTS50011"}\nnot json\n\n{"text":"AADSTS7000222"}\n');
    const { io, out } = terminal();
    expect(await command.run(['--jsonl', file], io)).toBe(2);
    const lines = out.map((line) => JSON.parse(line));
    expect(lines.map((line) => line.causes?.[0]?.id ?? line.error)).toEqual([
      'AADSTS50011',
      expect.stringContaining('Line 2'),
      'AADSTS7000222',
    ]);
  });

  it('says how it is used where a file or an option is wrong', async () => {
    const { io, out, notes } = terminal();
    expect(await command.run(['--yaml'], io)).toBe(2);
    expect(await command.run([join(folder, 'nowhere.txt')], io)).toBe(2);
    expect(out).toEqual([]);
    expect(notes).toHaveLength(4);
  });
});
