import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPrivateKeyring } from '../e2e/support/private-keyring';

const has = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    // Not on this machine: the tests that need it say so by name.
    return false;
  }
};

const missing = ['dbus-run-session', 'gnome-keyring-daemon', 'xvfb-run'].filter(
  (tool) => !has(tool),
);
const linux = process.platform === 'linux';

let folder: string;
let worker: string;

beforeAll(async () => {
  const at = (path: string) => resolve(import.meta.dirname, '../..', path);
  // Inside the project, so that the two native packages are found.
  folder = await mkdtemp(join(tmpdir(), 'sendwell-keyring-'));
  const out = await mkdtemp(join(at('node_modules'), '.keyring-test-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { '@shared': at('src/shared'), '@core': at('src/core'), '@engine': at('src/engine') },
    },
    build: {
      ssr: at('test/support/keyring-worker.ts'),
      outDir: out,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true, external: ['keytar', '@azure/msal-node-extensions'] },
  });
  worker = join(out, 'worker.mjs');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(join(worker, '..'), { recursive: true, force: true });
});

interface Seen {
  readonly state: { readonly kind: string };
  readonly probedMs: number;
  readonly keptIn: string;
  readonly secret: string;
  readonly tokens: string;
  readonly left: string | null;
  readonly stuck: boolean;
}

/** Runs the worker under a shell line with `$NODE` in it, in a home of its own. */
async function look(
  line: string,
  env: Record<string, string>,
  limitMs = 5000,
): Promise<Seen & { home: string }> {
  const home = await mkdtemp(join(folder, 'home-'));
  const command = line.replace('$NODE', `${process.execPath} ${worker} ${home} ${limitMs}`);
  const output = await new Promise<string>((done, reject) => {
    execFile(
      'bash',
      ['-c', command],
      {
        timeout: 40_000,
        env: {
          PATH: process.env.PATH ?? '',
          HOME: home,
          XDG_RUNTIME_DIR: home,
          LANG: 'C.UTF-8',
          ...env,
        },
      },
      (error, stdout, stderr) =>
        // A process whose keychain call hangs can only be killed; its answer came before.
        stdout.includes('}') ? done(stdout) : reject(new Error(`${stderr}${error?.message}`)),
    );
  });
  return { ...JSON.parse(output.slice(output.indexOf('{'))), home };
}

/** Every file under a folder, to be searched for what must not be there. */
async function contents(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
  return texts.join('\n');
}

describe.skipIf(!linux || missing.length > 0)(
  `the keychain of Linux (${missing.length > 0 ? `missing: ${missing.join(', ')}` : 'all tools are here'})`,
  () => {
    test('open, keeps secrets and tokens, gives them back and removes them @promise P16 @promise P17', async () => {
      const keyring = await startPrivateKeyring();
      const seen = await look('$NODE', { ...keyring.env }).finally(keyring.close);
      expect(seen).toMatchObject({
        state: { kind: 'secure', backend: 'linux-secret-service' },
        keptIn: 'keychain',
        secret: 'MARKER-secret-value',
        tokens: '{"Account":{"MARKER":{}}}',
        left: null,
      });
      expect(await contents(seen.home)).not.toContain('MARKER');
      expect(await readdir(join(seen.home, 'sign-ins'))).toEqual([]);
    });

    test('without D-Bus is absent: memory is used, and nothing is written @promise P16', async () => {
      const seen = await look('$NODE', {});
      expect(seen).toMatchObject({
        state: { kind: 'absent' },
        keptIn: 'memory',
        secret: 'MARKER-secret-value',
        left: null,
      });
      expect(await contents(seen.home)).not.toContain('MARKER');
    });

    test('with D-Bus but no keyring behind it is absent, not an error @promise P16', async () => {
      const seen = await look('dbus-run-session -- $NODE', {});
      expect(['absent', 'unavailable']).toContain(seen.state.kind);
      expect(seen.keptIn).toBe('memory');
      expect(await contents(seen.home)).not.toContain('MARKER');
    });

    test('locked behind a prompt nobody answers is said to be locked within the limit @promise P16', async () => {
      const seen = await look('xvfb-run -a dbus-run-session -- $NODE', {}, 2000);
      expect(seen.state.kind).toBe('locked');
      expect(seen.stuck).toBe(true);
      expect(seen.probedMs).toBeLessThan(5000);
      expect(seen.keptIn).toBe('memory');
      expect(await contents(seen.home)).not.toContain('MARKER');
    });
  },
);
