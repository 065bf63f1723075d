import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileFormat } from '@engine/store/envelope';
import { nameStoreError } from '@engine/store/name-store-error';
import { openStoredFile } from '@engine/store/stored-file';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const now = () => new Date('2026-11-20T12:00:00Z');

const format: FileFormat<{ readonly word: string }> = {
  name: 'sendwell.test',
  version: 1,
  parse: (data) =>
    typeof data === 'object' && data !== null && 'word' in data && typeof data.word === 'string'
      ? { word: data.word }
      : null,
};

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendwell-store-'));
  path = join(folder, 'inner', 'file.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openStoredFile(path, format, now);
const write = async (word: string): Promise<void> => (await open()).save({ word });

it('gives back what was saved', async () => {
  expect((await open()).initial).toBeNull();
  await write('one');
  expect(await open()).toMatchObject({ initial: { word: 'one' }, problem: null });
});

it('lets only the owner read the file', async () => {
  await write('one');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('keeps the last of many saves made at once, and writes none in parts', async () => {
  const file = await open();
  await Promise.all(Array.from({ length: 50 }, (_, i) => file.save({ word: `${i}` })));
  expect((await open()).initial).toEqual({ word: '49' });
});

it('writes a value that comes in the very moment another write ends', async () => {
  const file = await open();
  await file.save({ word: 'one' });
  await file.save({ word: 'two' });
  expect((await open()).initial).toEqual({ word: 'two' });
});

describe('a damaged file', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another program', () => '{"hello":"world"}'],
    ['with one letter changed', (text: string) => text.replace('two', 'twp')],
    ['of another format', (text: string) => text.replace('sendwell.test', 'sendwell.other')],
  ])('%s is set aside, told, and the state before it taken up', async (_name, damage) => {
    await write('one');
    await write('two');
    await writeFile(path, damage(await readFile(path, 'utf8')));
    const damaged = await readFile(path, 'utf8');

    const file = await open();

    expect(file.initial).toEqual({ word: 'one' });
    expect(file.problem).toMatchObject({ code: 'store.damaged', params: { restored: 'yes' } });
    const aside = join(folder, 'inner', 'file.json.damaged-2026-11-20T12-00-00.000Z');
    expect(await readFile(aside, 'utf8')).toBe(damaged);
  });

  it('without a state before it starts empty and says so', async () => {
    await write('one');
    await writeFile(path, 'x');
    expect(await open()).toMatchObject({
      initial: null,
      problem: { code: 'store.damaged', params: { restored: 'no' } },
    });
  });

  it('never throws, whatever it holds', async () => {
    await write('one');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await writeFile(path, bytes);
        expect((await open()).problem?.code).toBe('store.damaged');
      }),
      { numRuns: 50 },
    );
  });
});

it('takes up the state before when a crash fell between two renames', async () => {
  await write('one');
  await write('two');
  await rm(path);
  expect(await open()).toMatchObject({ initial: { word: 'one' }, problem: null });
});

it('leaves a file of a newer version as it is and never writes over it', async () => {
  await write('one');
  const newer = (await readFile(path, 'utf8')).replace('"version":1', '"version":2');
  await writeFile(path, newer);
  const file = await open();
  expect(file.problem).toMatchObject({ code: 'store.newer', params: { version: 2 } });
  await expect(file.save({ word: 'mine' })).rejects.toMatchObject({ code: 'store.newer' });
  expect(await readFile(path, 'utf8')).toBe(newer);
});

it.each([
  ['a crash fell between two renames', () => rm(path)],
  ['the file was damaged', () => writeFile(path, '{')],
])('leaves the state before alone when a newer version wrote it and %s', async (_what, mishap) => {
  await write('one');
  await write('two');
  const before = `${path}.previous`;
  const newer = (await readFile(before, 'utf8')).replace('"version":1', '"version":2');
  await writeFile(before, newer);
  await mishap();
  const file = await open();
  expect(file.problem).toMatchObject({ code: 'store.newer' });
  await expect(file.save({ word: 'mine' })).rejects.toMatchObject({ code: 'store.newer' });
  expect(await readFile(before, 'utf8')).toBe(newer);
});

it('names a folder that cannot be written', async () => {
  await writeFile(join(folder, 'inner'), 'a file where the folder should be');
  await expect(write('one')).rejects.toMatchObject({ code: 'store.readOnly' });
});

it.each([
  ['ENOSPC', 'store.full'],
  ['EDQUOT', 'store.full'],
  ['EROFS', 'store.readOnly'],
  ['EACCES', 'store.readOnly'],
])('names %s %s', (code, named) => {
  const error = Object.assign(new Error('no'), { code });
  expect(nameStoreError(error, 'file')).toMatchObject({ code: named });
});

it('leaves no half-written file behind', async () => {
  await write('one');
  await write('two');
  expect((await readdir(join(folder, 'inner'))).sort()).toEqual([
    'file.json',
    'file.json.previous',
  ]);
});
