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

test('nothing updates the program by itself @promise P26', () => {
  expect(filesWith('src', /autoUpdater|electron-updater/)).toEqual([]);
});
