import { join } from 'node:path';
import { nodeTransport } from '@engine/http/node-transport';
import { createServices } from '@engine/services';
import type { DoctorPort } from '@engine/services/ports';
import { systemParts } from '@engine/services/system-parts';
import { openConnectionStore } from '@engine/store/connection-store';
import { createVault } from '@engine/vault/create-vault';
import type { Vault } from '@engine/vault/vault';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command';
import { command as check } from '../../src/cli/commands/check';
import { newConnection } from '../support/connection-record';
import { mainJobBench } from '../support/main-job';
import { signedIn } from '../support/signed-in';

const job = mainJobBench();
const COUNT = 30;

/** Connections that were set up in another life, on disk. */
async function keep(count: number, keptIn: 'keychain' | 'memory' = 'memory'): Promise<void> {
  await job().engine.services.close();
  const store = await openConnectionStore(
    join(job().home, 'practice-data', 'connections'),
    () => new Date(),
  );
  const administrator = signedIn('admin@contoso.example', keptIn);
  for (let n = 0; n < count; n++) await store.save(newConnection({ id: `c-${n}`, administrator }));
}

/** A doctor whose runs end when they are told to. */
function slowDoctor() {
  const open: (() => void)[] = [];
  let running = 0;
  let most = 0;
  let onStart = (): void => undefined;
  const doctor: DoctorPort = {
    checkIds: () => ['net.clock'],
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      onStart();
      await new Promise<void>((resolve) => open.push(resolve));
      running -= 1;
      return [];
    },
    paste: ({ exchange }) => ({ answer: { understood: [], others: [], unclear: [] }, exchange }),
    report: () => ({ fileName: '', content: '' }),
  };
  return {
    doctor,
    most: () => most,
    running: () => running,
    /** Resolves when so many go on at once. */
    until: (count: number): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (running >= count) resolve();
        };
        onStart = look;
        look();
      }),
    end: (): void => open.shift()?.(),
  };
}

const terminal = (doctor: DoctorPort | null, vault: () => Vault) => {
  const out: string[] = [];
  const notes: string[] = [];
  let killed = 0;
  const io: Io = {
    print: (text) => out.push(text),
    note: (line) => notes.push(line),
    kill: () => {
      killed += 1;
    },
    open: (saveFile) =>
      createServices(
        {
          kind: 'browser',
          platform: 'linux',
          version: '0.0.0-test',
          home: job().home,
          transport: nodeTransport,
          now: () => new Date(),
          openInBrowser: async () => undefined,
          saveFile,
          startPractice: async () => ({ ...job().practice, stop: async () => undefined }),
        },
        { practice: true },
        {
          ...systemParts,
          vault: async () => vault(),
          ...(doctor ? { doctor: async () => doctor } : {}),
        },
      ),
  };
  return { io, out, notes, killed: () => killed };
};

describe('a sweep of many connections @doctor', () => {
  it('checks eight at a time, the next as soon as one has ended', async () => {
    await keep(COUNT);
    const slow = slowDoctor();
    const { io, out } = terminal(slow.doctor, job().keychain.vault);
    const swept = check.run(['--all', '--json'], io);
    await slow.until(8);
    for (let left = COUNT; left > 0; left--) {
      await slow.until(Math.min(8, left));
      slow.end();
    }
    await swept;
    expect(slow.most()).toBe(8);
    expect(out).toHaveLength(COUNT);
    await job().restart();
  });

  it('gives up on a keychain that never answers, says so in one line, and is killed', async () => {
    await keep(3, 'keychain');
    const hanging = () =>
      createVault({
        home: '',
        service: 'test',
        limitMs: 50,
        load: () => new Promise(() => undefined),
      });
    const { io, out, notes, killed } = terminal(null, hanging);
    const began = performance.now();
    expect(await check.run(['--all', '--json'], io)).toBe(2);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(out).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('keychain')]);
    expect(killed()).toBe(1);
    await job().restart();
  });
});
