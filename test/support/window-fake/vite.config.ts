import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { fluentTokenNames } from '../../../scripts/fluent-token-names';

const at = (path: string) => resolve(import.meta.dirname, '../../..', path);

/** The policy of the hosts (docs/security-promises.md, P06), so that every screen is seen under it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Puts the fake engine in before the window's own script, as a host's client script or preload does. */
const withFakeEngine: Plugin = {
  name: 'with-fake-engine',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(
        '<script type="module" src="./main.tsx"></script>',
        '<script type="module" src="../../test/support/window-fake/install.ts"></script>$&',
      ),
  },
};

/** The window on a scripted engine. Serves tests and pictures; is no part of what ships. */
// biome-ignore lint/style/noDefaultExport: Vite wants its configuration so
export default defineConfig({
  root: at('src/renderer'),
  base: './',
  resolve: { alias: { '@shared': at('src/shared') } },
  plugins: [react(), fluentTokenNames(), withFakeEngine],
  build: {
    outDir: at('node_modules/.cache/window-fake'),
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
  },
  preview: { port: 4599, strictPort: true, headers: { 'Content-Security-Policy': policy } },
});
