import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../store/name-store-error';

/** A local socket, on Windows a pipe, that the operating system closes with the process that listens on it. */
export interface LifeLine {
  readonly path: string;
  readonly close: () => Promise<void>;
}

const ANSWERS_WITHIN_MS = 1_000;
const isPipe = process.platform === 'win32';

/** Null where none can be had: then the claim says what it can without. */
export async function openLifeLine(): Promise<LifeLine | null> {
  const name = `sendwell-${randomBytes(8).toString('hex')}`;
  const path = isPipe ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
  // Nothing is said over it: that somebody listens is all there is to know.
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve, reject) => {
      // Also later: a caller who could not be let in has had his answer.
      server.on('error', reject);
      server.listen(path, resolve);
    });
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
  server.unref();
  return { path, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/**
 * Whether somebody listens; null when that cannot be told.
 *
 * A pipe is gone with its process. A socket leaves its file, and a file that is missing may have been tidied away.
 */
export function isListening(path: string): Promise<boolean | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer: boolean | null): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWERS_WITHIN_MS, () => end(null));
    socket.once('connect', () => end(true));
    socket.once('error', (error) => {
      const code = codeOf(error);
      end(code === 'ECONNREFUSED' || (isPipe && code === 'ENOENT') ? false : null);
    });
  });
}

/** A claim is a file that others could write: nothing else of theirs is to be taken away for it. */
const isOurs = (path: string): boolean =>
  dirname(path) === tmpdir() && /^sendwell-[0-9a-f]{16}$/.test(basename(path));

/** Takes the file away that a socket leaves when its process did not end by itself. */
export async function clearLifeLine(path: string | null): Promise<void> {
  if (path === null || isPipe || !isOurs(path)) return;
  await rm(path, { force: true });
}
