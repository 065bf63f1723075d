import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fluentThemeCss, themeFile } from '../../../scripts/fluent-theme';

/** Declarations by name, whatever the formatter did to white space and quotes. */
const declarations = (css: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...css.matchAll(/(--[\w]+):([^;]+);/g)].map(([, name, value]) => [
      name,
      value?.replaceAll(/\s/g, '').replaceAll("'", '"').toLowerCase(),
    ]),
  );

describe("Fluent's theme as a style sheet", () => {
  it('is what scripts/fluent-theme.ts makes of the tokens', () => {
    expect(declarations(readFileSync(themeFile, 'utf8'))).toEqual(declarations(fluentThemeCss()));
  });
});
