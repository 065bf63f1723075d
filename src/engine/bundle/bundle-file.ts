import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';

/** What an address inside the bundle leads to. */
export type BundleFile =
  | { readonly kind: 'file'; readonly type: string; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads one of our own files by the path of its address. Links that lead out of the folder lead nowhere. */
export async function bundleFile(root: string, pathname: string): Promise<BundleFile> {
  const asked = decoded(pathname);
  if (asked === null) return { kind: 'outside' };
  const path = resolve(root, `.${asked === '/' ? '/index.html' : asked}`);
  if (leadsOut(root, path)) return { kind: 'outside' };
  const type = types[extname(path)];
  const real = await realpath(path).catch(() => null);
  if (type === undefined || real === null) return { kind: 'missing' };
  if (leadsOut(await realpath(root), real)) return { kind: 'outside' };
  return { kind: 'file', type, content: new Uint8Array(await readFile(real)) };
}

/** Null for what no address of ours holds: a broken escape, a backslash, a NUL. */
const decoded = (pathname: string): string | null => {
  try {
    const path = decodeURIComponent(pathname);
    return path.startsWith('/') && !/[\\\0]/.test(path) ? path : null;
  } catch {
    // A broken escape is an answer (no file), not a fault.
    return null;
  }
};

const leadsOut = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way);
};
