import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JournalLine } from '@core/plan/journal';
import { journalPath, openJournal } from '@engine/setup/journal-file';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let home: string;
let path: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sendwell-journal-'));
  path = journalPath(home, 'c-1');
});

afterEach(() => rm(home, { recursive: true }));

const now = () => new Date('2026-11-20T12:00:00Z');
const open = () => openJournal(home, 'c-1', now);
const cleared = (secretName: string): JournalLine => ({ kind: 'secret-cleared', secretName });

const names = async () =>
  (await open())
    .entries()
    .map((entry) => (entry.kind === 'secret-cleared' ? entry.secretName : ''));

const written = async (...secretNames: readonly string[]): Promise<string> => {
  const journal = await open();
  for (const name of secretNames) await journal.append(cleared(name));
  return readFile(path, 'utf8');
};

describe('the journal on disk @setup', () => {
  test('makes no file before something is written', async () => {
    expect(await names()).toEqual([]);
    expect(await readdir(home)).toEqual([]);
  });

  test('can be read only by its owner', async () => {
    await written('a');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('keeps the order of lines written at the same moment', async () => {
    const journal = await open();
    const many = Array.from({ length: 20 }, (_, at) => `s-${at}`);
    await Promise.all(many.map((name) => journal.append(cleared(name))));
    expect(await names()).toEqual(many);
  });

  test('cut off at any byte holds every whole line before it @promise R04', async () => {
    const text = await written('a', 'b');
    const start = text.indexOf('\n') + 1;
    for (let cut = start; cut <= text.length; cut++) {
      await writeFile(path, text.slice(0, cut));
      // Where only the newline is missing, the line itself is whole.
      expect(await names()).toEqual(cut < text.length - 1 ? ['a'] : ['a', 'b']);
    }
    expect(await readdir(dirname(path))).toEqual(['c-1.jsonl']);
  }, 30_000);

  test.each([
    ['a half-written line', 20, ['a', 'next']],
    ['a missing newline', 1, ['a', 'b', 'next']],
  ])('is written on after %s @promise R04', async (_name, missing, expected) => {
    const text = await written('a', 'b');
    await writeFile(path, text.slice(0, -missing));
    await (await open()).append(cleared('next'));
    expect(await names()).toEqual(expected);
  });

  test('with a flipped bit sets a copy aside and keeps the other lines @promise R04', async () => {
    const text = await written('aaaa', 'bbbb', 'cccc');
    const flipped = text.replace('bbbb', 'bbcb');
    await writeFile(path, flipped);
    expect(await names()).toEqual(['aaaa', 'cccc']);
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe(flipped);
  });

  test('of a foreign kind is set aside @promise R04', async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'not ours\n\u0000\u0001\n');
    expect(await names()).toEqual([]);
    expect(await readFile(`${path}.damaged`, 'utf8')).toContain('not ours');
  });

  test('of a newer version is left alone @promise R04', async () => {
    const text = `${await written('a')}{"v":2,"sum":"?","entry":{}}\n`;
    await writeFile(path, text);
    await expect(open()).rejects.toMatchObject({ code: 'store.newer' });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('in a folder that is a file says that it cannot be written @promise R04', async () => {
    await writeFile(join(home, 'journal'), 'in the way');
    await expect(open().then((journal) => journal.append(cleared('a')))).rejects.toMatchObject({
      code: 'store.readOnly',
    });
  });
});
