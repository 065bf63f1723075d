import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Files below a folder of the work tree whose text matches, as paths from the root. */
const filesWith = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|json|yml|html|desktop)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))
    .sort();

test('one file imports ipcMain @promise P10', () => {
  expect(filesWith('src', /import \{[^}]*\bipcMain\b[^}]*\} from 'electron'/)).toEqual([
    'src/main/ipc/window-link.ts',
  ]);
});

test('one file imports ipcRenderer, and it is the preload @promise P10', () => {
  expect(filesWith('src', /\bipcRenderer\b/)).toEqual(['src/preload/index.ts']);
});

test('one file hands addresses to the system @promise P05', () => {
  expect(filesWith('src', /\bopenExternal\(/)).toContain('src/main/open-external.ts');
  expect(filesWith('src', /\bshell\.open/)).toEqual(['src/main/open-external.ts']);
});

test('the sandbox is never switched off in what is shipped @promise P02', () => {
  expect(filesWith('src', /no-sandbox/)).toEqual(['src/main/hardening/sandbox.ts']);
  expect(filesWith('build', /no-sandbox/)).toEqual([]);
  const shipped = ['package.json', 'electron-builder.yml', 'electron.vite.config.ts'];
  for (const file of shipped)
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/no-sandbox/);
  // In a work tree: `npm start` for root, which cannot sandbox at all, and what measures and draws as root.
  expect(filesWith('scripts', /no-sandbox/)).toEqual([
    'scripts/bench/ipc.mjs',
    'scripts/bench/launch.mjs',
    'scripts/icons.mjs',
    'scripts/start.mjs',
  ]);
});

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Every package of the lock with its place in node_modules. */
const locked: readonly [string, LockedPackage][] = Object.entries(
  json('package-lock.json').packages,
);

interface LockedPackage {
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

test('no package runs a script when it is installed, and each that has one is named @promise P25', () => {
  const named = json('package.json').allowScripts;
  const withScripts = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place, { name }]) => name ?? place.replace(/^.*node_modules\//, ''));
  expect(Object.keys(named).sort()).toEqual([...new Set(withScripts)].sort());
  expect(Object.values(named)).toEqual(withScripts.map(() => false));
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('every package comes from the registry with its checksum, none from a repository @promise P25', () => {
  const others = locked.filter(
    ([place, { resolved, integrity = '' }]) =>
      // Without an address of its own a package comes from the registry that is set.
      place !== '' && (resolved !== undefined || !integrity.startsWith('sha512-')),
  );
  expect(others.map(([place]) => place)).toEqual([]);
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^allow-git=none$/m);
});

test('nothing updates the program by itself @promise P26', () => {
  expect(filesWith('src', /autoUpdater|electron-updater/)).toEqual([]);
});
