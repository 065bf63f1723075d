import type { Plugin } from 'vite';

const table = /@fluentui\/tokens\/lib\/tokens\.js$/;

/**
 * Replaces Fluent's table of token names by the rule it follows.
 *
 * Each entry is `var(--name)` and nothing else: 25 kB of script before the first screen that one line says as well.
 */
export const fluentTokenNames = (): Plugin => ({
  name: 'fluent-token-names',
  load: (id) =>
    table.test(id.split('?')[0] ?? id)
      ? "export const tokens = new Proxy({}, { get: (_, name) => 'var(--' + String(name) + ')' });"
      : null,
});
