import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { at } from './lib/paths.mjs';

/** Draws build/*.png from build/icon.svg. Run by hand when the drawing changes; the pictures are committed. */
const SIZE = 1024;
const svg = readFileSync(at('build/icon.svg'), 'utf8');

/** macOS sets every icon on a rounded square; the envelope takes 72 % of it. */
const pictures = {
  'icon.png': `<div style="width:100%;height:100%">${svg}</div>`,
  'icon-mac.png': `<div style="margin:9.8%;width:80.4%;height:80.4%;border-radius:22.5%;background:#fff;display:grid;place-items:center"><div style="width:72%">${svg}</div></div>`,
};

const executablePath = ['/usr/bin/chromium'].find((path) => existsSync(path));
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
for (const [name, body] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(
    `<style>html,body{margin:0;height:100%;background:transparent}svg{display:block;width:100%}</style>${body}`,
  );
  writeFileSync(at('build', name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
