import { randomBytes } from 'node:crypto';
import { link, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimHome, claimPath } from '@engine/claim/claim-home';
import { removeClaim } from '@engine/claim/clear-claim';
import { thisProcess } from '@engine/claim/this-process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sendwell-claim-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

const atOnce = { waitMs: 0 };
const inUse = (by: string) => expect.objectContaining({ code: 'store.inUse', params: { by } });
const leave = async (claim: object): Promise<void> => {
  const { holder, letGo } = await thisProcess('window');
  await letGo();
  await writeFile(claimPath(home), JSON.stringify({ ...holder, line: null, ...claim }));
};
const holderThere = async () => JSON.parse(await readFile(claimPath(home), 'utf8'));
const dated = async (path: string, fromNowMs: number): Promise<void> => {
  const at = new Date(Date.now() + fromNowMs);
  await utimes(path, at, at);
};
const isWindows = process.platform === 'win32';
const HOUR_MS = 3_600_000;

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
  const { birth } = (await thisProcess('window')).holder;
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
  await dated(claimPath(home), -5_000);
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('ends a turn of clearing that nobody came back from', async () => {
  await leave({ pid: 2 ** 22 + 1 });
  await mkdir(`${claimPath(home)}.clearing`);
  await dated(`${claimPath(home)}.clearing`, -5_000);
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

it('starts although a half-written claim lies in the future: the clock was put back', async () => {
  await writeFile(claimPath(home), '');
  await dated(claimPath(home), HOUR_MS);
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('starts although a turn of clearing lies in the future', async () => {
  await leave({ pid: 2 ** 22 + 1 });
  await mkdir(`${claimPath(home)}.clearing`);
  await dated(`${claimPath(home)}.clearing`, HOUR_MS);
  await expect(claimHome(home, 'window', atOnce)).resolves.toBeDefined();
});

it('ends its wait for a claim that is being written for ever', async () => {
  await writeFile(claimPath(home), '');
  const writing = setInterval(() => void dated(claimPath(home), 0), 100);
  try {
    const soon = { ...atOnce, settledMs: 300 };
    await expect(claimHome(home, 'window', soon)).rejects.toEqual(inUse('window'));
  } finally {
    clearInterval(writing);
  }
});

it('leaves a fresh claim to a process that slept over its turn of clearing', async () => {
  await claimHome(home, 'window');
  const fresh = await readFile(claimPath(home), 'utf8');
  await removeClaim(claimPath(home), 'what stood there before');
  expect(await readFile(claimPath(home), 'utf8')).toBe(fresh);
  expect(await readdir(home)).toEqual(['sendwell.lock']);
});

it('does not mind that what it clears is gone', async () => {
  await removeClaim(claimPath(home), 'what stood there before');
  expect(await readdir(home)).toEqual([]);
});

describe('where the start of a process cannot be read', () => {
  const blind = { ...atOnce, birthOf: async () => null };

  it('lets one write and tells the second that Sendwell is open @promise R05', async () => {
    const claim = await claimHome(home, 'window', blind);
    await expect(claimHome(home, 'window', blind)).rejects.toEqual(inUse('window'));
    await claim.release();
  });

  it('locks nobody out after a crash although another process has got the number', async () => {
    const name = `sendwell-${randomBytes(8).toString('hex')}`;
    const line = isWindows ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
    if (!isWindows) await leaveSocket(line);
    await leave({ birth: null, line });
    await (await claimHome(home, 'window', blind)).release();
    expect(await readdir(tmpdir())).not.toContain(name);
  });

  it.skipIf(isWindows)('believes a claim whose socket was tidied away', async () => {
    await leave({ birth: null, line: join(home, 'gone') });
    await expect(claimHome(home, 'window', blind)).rejects.toEqual(inUse('window'));
  });

  it('believes whoever listens, also when the clock says that was before the computer started', async () => {
    const claim = await claimHome(home, 'window', blind);
    const { line } = await holderThere();
    await leave({ birth: null, line, since: '2020-01-01T00:00:00Z' });
    await expect(claimHome(home, 'window', blind)).rejects.toEqual(inUse('window'));
    await rm(line, { force: true });
    await claim.release();
  });

  it('leaves nothing behind, neither when it ends nor when it was refused', async () => {
    const sockets = async () =>
      (await readdir(tmpdir())).filter((name) => /^sendwell-[0-9a-f]{16}$/.test(name));
    const before = await sockets();
    const claim = await claimHome(home, 'window', blind);
    await expect(claimHome(home, 'window', blind)).rejects.toEqual(inUse('window'));
    await claim.release();
    expect(await sockets()).toEqual(before);
    expect(await readdir(home)).toEqual([]);
  });
});

/** A process that ends by itself takes its socket away; one that crashes leaves the file, and nobody listens. */
async function leaveSocket(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(`${path}.open`, resolve));
  await link(`${path}.open`, path);
  await new Promise((resolve) => server.close(resolve));
}
