import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const temporaryFolder = (what: string): Promise<string> =>
  mkdtemp(join(tmpdir(), `sendwell-${what}-`));

/** Chromium may still write while it ends: asked again for a while. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
