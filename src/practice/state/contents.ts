import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of attachments: too many to be written again with every change of the world. */
export interface Contents {
  /** Keeps bytes; answers the name they are found under. The same bytes are kept once. */
  readonly keep: (bytes: Buffer) => string;
  /** null: nobody kept them here. */
  readonly read: (name: string) => Buffer | null;
  /** Lets go of everything but these. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
}

const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps bytes in memory, and in `folder` where there is one to write to. */
export function openContents(folder: string | null, access: 'write' | 'read'): Contents {
  const inMemory = new Map<string, Buffer>();
  const place = folder === null ? null : join(folder, 'attachments');
  const writes = place !== null && access === 'write';
  return {
    keep: (bytes) => {
      const name = nameOf(bytes);
      if (!writes) {
        inMemory.set(name, bytes);
      } else if (!existsSync(join(place, name))) {
        mkdirSync(place, { recursive: true, mode: 0o700 });
        writeFileSync(join(place, name), bytes, { mode: 0o600 });
      }
      return name;
    },
    read: (name) => {
      const held = inMemory.get(name);
      if (held || place === null || !existsSync(join(place, name))) return held ?? null;
      return readFileSync(join(place, name));
    },
    keepOnly: (names) => {
      for (const name of inMemory.keys()) if (!names.has(name)) inMemory.delete(name);
      if (!writes || !existsSync(place)) return;
      for (const name of readdirSync(place)) if (!names.has(name)) rmSync(join(place, name));
    },
  };
}
