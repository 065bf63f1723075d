import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks } from '@core/checks/registry';
import { createVault } from '@engine/vault/create-vault';
import { describe, expect, it } from 'vitest';
import { type CheckLine, command as check } from '../../src/cli/commands/check';
import { command as report } from '../../src/cli/commands/report';
import { command as snippet } from '../../src/cli/commands/snippet';
import { command as targets } from '../../src/cli/commands/targets';
import { commandIo } from '../support/command-io';
import { FROM, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

/** A connection that was set up, signed in twice and proven. */
const proven = async () => {
  const view = await job().test(await job().signIn(await job().setUp(), 'sender', SENDER));
  return job().arrived(view);
};

/** Every file below a folder with what it holds. */
const contentsOf = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const read = files.map(async (path) => [path, await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
};

const lines = (out: readonly string[]): readonly CheckLine[] => out.map((line) => JSON.parse(line));

describe('cli check @doctor', () => {
  it('checks a healthy connection without a browser and exits 0', async () => {
    const { id } = await proven();
    const io = commandIo(job());
    expect(await check.run(['contoso.example', '--json'], io)).toBe(0);
    const [line, ...more] = lines(io.out);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      connection: id,
      site: 'contoso.example',
      from: FROM,
      counts: { fail: 0, crashed: 0 },
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(Object.keys(line ?? {})).toEqual([
      'connection',
      'site',
      'from',
      'status',
      'counts',
      'outcomes',
      'checkedAt',
    ]);
    expect(line?.outcomes.map((one) => one.id)).toEqual(checks.map((one) => one.id));
    for (const outcome of line?.outcomes ?? []) expect(outcome.sentence).not.toBe('');
    expect(io.browsers).toEqual([]);
    expect(io.notes).toEqual([]);
  });

  it('says what fails and exits 1', async () => {
    await proven();
    job().practice.realm.world.grants.length = 0;
    const io = commandIo(job());
    expect(await check.run(['--all', '--json'], io)).toBe(1);
    const [line] = lines(io.out);
    expect(line?.status).toBe('problem');
    expect(line?.outcomes).toContainEqual(
      expect.objectContaining({ id: 'consent.delegated', status: 'fail' }),
    );
    const words = commandIo(job());
    expect(await check.run(['--all'], words)).toBe(1);
    expect(words.out.join('\n')).toContain('[consent.delegated]');
  });

  it('checks beside an open Sendwell and changes none of its files @promise R05', async () => {
    await proven();
    // What is written behind is on disk then.
    await job().restart();
    const before = await contentsOf(job().home);
    const io = commandIo(job(), job().keychain.vault, 'read');
    expect(await check.run(['--all', '--json'], io)).toBe(0);
    expect(lines(io.out)).toMatchObject([{ status: expect.stringMatching(/ok|attention/) }]);
    expect(await contentsOf(job().home)).toEqual(before);
  });

  it('sets nothing aside beside an open Sendwell, whose file may only be half written', async () => {
    await job().create();
    await job().restart();
    const folder = join(job().home, 'practice-data', 'connections');
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"half');
    const before = await contentsOf(job().home);
    await check.run(['--all'], commandIo(job(), job().keychain.vault, 'read'));
    expect(await contentsOf(job().home)).toEqual(before);
  });

  it('says in one line that a closed keychain keeps it from checking, and exits 2', async () => {
    await proven();
    const closed = () =>
      createVault({
        home: '',
        service: 'test',
        load: () => Promise.reject(new Error('no secret service')),
      });
    const io = commandIo(job(), closed);
    expect(await check.run(['--all', '--json'], io)).toBe(2);
    expect(io.notes).toHaveLength(1);
    expect(io.out).toEqual([]);
  });

  it('says in one line that a file of the store is damaged, and exits 2', async () => {
    await job().create();
    await job().restart();
    const folder = join(job().home, 'practice-data', 'connections');
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"half');
    const io = commandIo(job());
    expect(await check.run(['--all'], io)).toBe(2);
    expect(io.notes).toEqual([expect.stringContaining('damaged')]);
  });

  it.each([
    ['no connections', ['--all']],
    ['an unknown name', ['nowhere.example']],
    ['no name', []],
    ['a name and --all', ['x', '--all']],
    ['an unknown option', ['--all', '--loud']],
  ])('exits 2 for %s', async (_what, args) => {
    const io = commandIo(job());
    expect(await check.run(args, io)).toBe(2);
    expect(io.notes.length).toBeGreaterThan(0);
    expect(io.out).toEqual([]);
  });
});

describe('what the other commands print', () => {
  it('hands over values and a report without the secret', async () => {
    const view = await proven();
    const { secret } = await job().engine.call<{ secret: string }>('handover.secret', {
      connectionId: view.id,
    });
    const io = commandIo(job());
    expect(await snippet.run([view.id], io)).toBe(0);
    expect(io.out.join('\n')).toContain(view.app?.appId);
    expect(await report.run([view.id], io)).toBe(2);
    expect(io.notes).toEqual([expect.stringContaining('not been checked')]);
    await check.run([view.id], io);
    for (const format of ['html', 'markdown', 'json'])
      expect(await report.run([view.id, '--format', format], io)).toBe(0);
    expect(io.out.join('\n')).not.toContain(secret);
    expect(JSON.parse(io.out.at(-1) ?? '')).toBeTypeOf('object');
  });

  it('lists the catalogue', async () => {
    const io = commandIo(job());
    expect(await targets.run(['--json'], io)).toBe(0);
    expect(JSON.parse(io.out.join(''))).toContainEqual(
      expect.objectContaining({ id: 'wp-fluentsmtp', support: 'ready' }),
    );
  });
});
