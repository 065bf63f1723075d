import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const config = readFileSync(
  join(resolve(import.meta.dirname, '../..'), 'electron-builder.yml'),
  'utf8',
);

const fuses = Object.fromEntries(
  [...(/^electronFuses:\n((?: {2}.+\n)+)/m.exec(config)?.[1] ?? '').matchAll(/(\w+): (\w+)/g)].map(
    ([, name, value]) => [name, value === 'true'],
  ),
);

test('what is packaged gets the fuses we say @promise P23', () => {
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('packaging knows no update server @promise P26', () => {
  expect(config).toMatch(/^publish: null$/m);
});
