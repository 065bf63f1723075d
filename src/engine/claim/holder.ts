import { uptime } from 'node:os';
import * as z from 'zod/mini';
import { codeOf } from '../store/name-store-error';
import { isListening } from './life-line';
import { processBirth } from './process-birth';

/** Who works with a data folder: a window stays, a command ends by itself. */
export type HolderKind = 'window' | 'command';

const holder = z.object({
  kind: z.enum(['window', 'command']),
  pid: z.int().check(z.positive()),
  /** Of this very process; null where the operating system does not say it. */
  birth: z.nullable(z.string()),
  /** Where the process listens as long as it runs, where its birth is not known. */
  line: z.nullable(z.string()),
  since: z.string(),
});

export type Holder = z.infer<typeof holder>;

/** Null for what is no claim, such as one that is just being written. */
export function readHolder(text: string): Holder | null {
  try {
    return z.safeParse(holder, JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: half written, or of somebody else.
    return null;
  }
}

/** Whether the very process that made the claim still runs. In doubt it does: two writers do more harm than one wait. */
export async function stillRuns({ pid, birth, line, since }: Holder): Promise<boolean> {
  if (!isThere(pid)) return false;
  if (birth !== null) {
    const now = await processBirth(pid);
    return now === null || now === birth;
  }
  const listens = line === null ? null : await isListening(line);
  return listens ?? Date.parse(since) > bootedAt();
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is there all the same.
    return codeOf(error) === 'EPERM';
  }
};

const bootedAt = (): number => Date.now() - uptime() * 1000;
