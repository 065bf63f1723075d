import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const NAME = /^[0-9a-f]{64}$/;
const UNFINISHED = '.new';

/** Of attachments, in the folder of a practice world. */
export const contentsIn = (folder: string): string => join(folder, 'attachments');

/** Whole or not at all: a name stands for its bytes for good. */
function writeWhole(file: string, bytes: Buffer): void {
  writeFileSync(`${file}${UNFINISHED}`, bytes, { mode: 0o600 });
  renameSync(`${file}${UNFINISHED}`, file);
}

/** Keeps bytes in memory, and in `folder` where there is one to write to. */
export function openContents(folder: string | null, access: 'write' | 'read'): Contents {
  const inMemory = new Map<string, Buffer>();
  const place = folder === null ? null : contentsIn(folder);
  const writes = place !== null && access === 'write';
  return {
    keep: (bytes) => {
      const name = nameOf(bytes);
      if (!writes) {
        inMemory.set(name, bytes);
      } else if (!existsSync(join(place, name))) {
        mkdirSync(place, { recursive: true, mode: 0o700 });
        writeWhole(join(place, name), bytes);
      }
      return name;
    },
    read: (name) => {
      const held = inMemory.get(name);
      const file = place === null || !NAME.test(name) ? null : join(place, name);
      if (held || file === null || !existsSync(file)) return held ?? null;
      return readFileSync(file);
    },
    keepOnly: (names) => {
      for (const name of inMemory.keys()) if (!names.has(name)) inMemory.delete(name);
      if (!writes || !existsSync(place)) return;
      for (const file of readdirSync(place)) {
        const isOurs = NAME.test(file.replace(UNFINISHED, ''));
        if (isOurs && !names.has(file)) rmSync(join(place, file), { recursive: true });
      }
    },
  };
}
