import { uptime } from 'node:os';
import * as z from 'zod/mini';
import { codeOf } from '../store/name-store-error';
import { processBirth } from './process-birth';

/** Who works with a data folder: a window stays, a command ends by itself. */
export type HolderKind = 'window' | 'command';

const holder = z.object({
  kind: z.enum(['window', 'command']),
  pid: z.int().check(z.positive()),
  birth: z.nullable(z.string()),
  since: z.string(),
});

export type Holder = z.infer<typeof holder>;

export const thisProcess = async (kind: HolderKind): Promise<Holder> => ({
  kind,
  pid: process.pid,
  birth: await processBirth(process.pid),
  since: new Date().toISOString(),
});

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
export async function stillRuns({ pid, birth, since }: Holder): Promise<boolean> {
  if (!isThere(pid)) return false;
  if (birth === null) return Date.parse(since) > bootedAt();
  const now = await processBirth(pid);
  return now === null || now === birth;
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
