import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const at = (...parts) => resolve(root, ...parts);
/** A tool that npm installed, run by this very Node: no shell, no PATH. */
export const tool = (path) => at('node_modules', path);
