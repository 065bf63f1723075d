import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/react-components';

/**
 * Fluent's light and dark theme as one style sheet.
 *
 * Made at build time, so that the window neither carries the 35 kB that compute it nor computes it at each start, and
 * the static shell has its colours before any script. Names that tokens.css already gives are left to it.
 */
export const themeFile = resolve(import.meta.dirname, '../src/renderer/theme/fluent-theme.css');

const tokensFile = resolve(import.meta.dirname, '../src/renderer/theme/tokens.css');

/** The ramp stays in tokens.css: the themes only name it. */
const brand: BrandVariants = {
  10: 'var(--swBrand10)',
  20: 'var(--swBrand20)',
  30: 'var(--swBrand30)',
  40: 'var(--swBrand40)',
  50: 'var(--swBrand50)',
  60: 'var(--swBrand60)',
  70: 'var(--swBrand70)',
  80: 'var(--swBrand80)',
  90: 'var(--swBrand90)',
  100: 'var(--swBrand100)',
  110: 'var(--swBrand110)',
  120: 'var(--swBrand120)',
  130: 'var(--swBrand130)',
  140: 'var(--swBrand140)',
  150: 'var(--swBrand150)',
  160: 'var(--swBrand160)',
};

const colour = /rgba?\([^)]*\)/g;

/** `light-dark()` takes colours only: in a shadow each colour is paired on its own. */
function both(light: string, dark: string): string {
  if (light === dark) return light;
  const inLight = light.match(colour);
  const inDark = dark.match(colour);
  if (inLight === null || inDark === null || light.replace(colour, '') !== dark.replace(colour, ''))
    return `light-dark(${light}, ${dark})`;
  let at = 0;
  return light.replace(colour, (found) => `light-dark(${found}, ${inDark[at++]})`);
}

export function fluentThemeCss(): string {
  const dark: Readonly<Record<string, string | number>> = createDarkTheme(brand);
  const own = new Set(readFileSync(tokensFile, 'utf8').match(/--[A-Za-z0-9]+(?=:)/g));
  const lines = Object.entries(createLightTheme(brand))
    .filter(([name]) => !own.has(`--${name}`))
    .map(([name, light]) =>
      `  --${name}: ${both(String(light), String(dark[name]))};`.replaceAll(/(\.\d)0\b/g, '$1'),
    );
  return `/* Made by scripts/fluent-theme.ts from Fluent's themes and the brand ramp of tokens.css. */\n:root {\n${lines.join('\n')}\n}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(themeFile, fluentThemeCss());
