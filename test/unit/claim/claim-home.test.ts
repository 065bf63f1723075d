import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimHome, claimPath } from '@engine/claim/claim-home';
import { thisProcess } from '@engine/claim/holder';
import { afterEach, beforeEach, expect, it } from 'vitest';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sendwell-claim-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

const atOnce = { waitMs: 0 };
const inUse = (by: string) => expect.objectContaining({ code: 'store.inUse', params: { by } });
const leave = async (claim: object): Promise<void> =>
  writeFile(claimPath(home), JSON.stringify({ ...(await thisProcess('window')), ...claim }));

it('lets one write and tells the second that Sendwell is open @promise R05', async () => {
  await claimHome(home, 'window');
  await expect(claimHome(home, 'window')).rejects.toEqual(inUse('window'));
  await expect(claimHome(home, 'command')).rejects.toEqual(inUse('window'));
});

it('gives the folder back, readable by its owner alone while it is held', async () => {
  const claim = await claimHome(home, 'window');
  await claim.release();
  expect(await readdir(home)).toEqual([]);
  await (await claimHome(home, 'window')).release();
});

it('does not take the claim of another away when it ends late', async () => {
  const claim = await claimHome(home, 'window');
  await rm(claimPath(home));
  await claimHome(home, 'command');
  await claim.release();
  expect(await readFile(claimPath(home), 'utf8')).toContain('"command"');
});

it('takes over from a process that has ended', async () => {
  await leave({ pid: 2 ** 22 + 1 });
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('takes over when another process has got the number since', async () => {
  const { birth } = await thisProcess('window');
  await leave(birth === null ? { since: '2020-01-01T00:00:00Z' } : { birth: `${birth}0` });
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('takes over what was claimed before this computer was started, where a start cannot be read', async () => {
  await leave({ birth: null, since: '2020-01-01T00:00:00Z' });
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('believes a claim it cannot prove wrong', async () => {
  await leave({ birth: null });
  await expect(claimHome(home, 'window', atOnce)).rejects.toEqual(inUse('window'));
});

it('takes over half a claim, as a crash while writing it leaves', async () => {
  await writeFile(claimPath(home), '{"pid":');
  const before = new Date(Date.now() - 5_000);
  await utimes(claimPath(home), before, before);
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('ends a turn of clearing that nobody came back from', async () => {
  await leave({ pid: 2 ** 22 + 1 });
  await mkdir(`${claimPath(home)}.clearing`);
  const before = new Date(Date.now() - 5_000);
  await utimes(`${claimPath(home)}.clearing`, before, before);
  await claimHome(home, 'window', atOnce);
  expect(await readdir(home)).toEqual(['sendwell.lock']);
});

it('lets a window wait for a command that ends', async () => {
  const command = await claimHome(home, 'command');
  const window = claimHome(home, 'window');
  await command.release();
  await expect(window).resolves.toBeDefined();
});

it('tells a window that a command is still at work when it takes too long', async () => {
  await claimHome(home, 'command');
  await expect(claimHome(home, 'window', atOnce)).rejects.toEqual(inUse('command'));
});

it('needs no claim where nobody can write: the store tells that in its own words', async () => {
  await writeFile(join(home, 'no-folder'), '');
  await expect(claimHome(join(home, 'no-folder'), 'window')).resolves.toBeDefined();
});
