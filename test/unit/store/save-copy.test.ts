import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveCopy } from '@engine/store/save-copy';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
const path = () => join(folder, 'report.html');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendwell-copy-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('is for its owner alone', async () => {
  expect(await saveCopy(path(), 'report', true)).toBe(true);
  expect((await stat(path())).mode & 0o777).toBe(0o600);
});

it('takes the place of another only where the person said so', async () => {
  await writeFile(path(), 'before');
  expect(await saveCopy(path(), 'report', false)).toBe(false);
  expect(await readFile(path(), 'utf8')).toBe('before');
  expect(await saveCopy(path(), 'report', true)).toBe(true);
  expect(await readFile(path(), 'utf8')).toBe('report');
});

it.each([true, false])('says so where it cannot be written', async (mayReplace) => {
  await expect(saveCopy(join(folder, 'gone', 'a'), 'report', mayReplace)).rejects.toMatchObject({
    code: 'store.notSaved',
  });
  await expect(saveCopy(folder, 'report', true)).rejects.toMatchObject({ code: 'store.notSaved' });
});
