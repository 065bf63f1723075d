import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../lib/paths.mjs';
import { figure } from './figure.mjs';

/** Sizes in kB beside their budgets: what loads before the first screen, and all. */
export const bundleFigures = () => [
  figure('bundle.main.first-load', firstLoad(at('out/main/index.js')), 'kB', 350),
  figure('bundle.preload', kilobytes(at('out/preload/index.cjs')), 'kB', 5),
  figure('bundle.renderer.first-screen', firstScreen(), 'kB', 380),
  figure('bundle.renderer.all', allScripts(), 'kB', 750),
];

const kilobytes = (path) => statSync(path).size / 1000;

/** A module and everything it imports statically. */
const closure = (entry, seen = new Set()) => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const source = readFileSync(entry, 'utf8');
  for (const [, path] of source.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["'](\.[^"']+)["']/g,
  ))
    closure(join(dirname(entry), path), seen);
  return seen;
};

const firstLoad = (entry) => [...closure(entry)].reduce((sum, path) => sum + kilobytes(path), 0);

const firstScreen = () => {
  const page = readFileSync(at('out/renderer/index.html'), 'utf8');
  const entries = [...page.matchAll(/<script[^>]*src="\.\/([^"]+)"/g)].map(([, path]) =>
    at('out/renderer', path),
  );
  const all = new Set();
  for (const entry of entries) closure(entry, all);
  return [...all].reduce((sum, path) => sum + kilobytes(path), 0);
};

const allScripts = () =>
  readdirSync(at('out/renderer'), { recursive: true })
    .filter((name) => name.endsWith('.js') && name !== 'web-client.js')
    .reduce((sum, name) => sum + kilobytes(at('out/renderer', name)), 0);
