import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the newest file below these paths changed, in ms; 0 where there is none. */
export const newest = (paths) => Math.max(0, ...paths.map(newestBelow));

/** When the oldest of these files changed; 0 when one is missing. */
export const oldest = (paths) => Math.min(...paths.map(changedAt));

const newestBelow = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
};

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
