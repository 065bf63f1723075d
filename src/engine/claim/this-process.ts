import type { Holder, HolderKind } from './holder';
import { openLifeLine } from './life-line';
import { processBirth } from './process-birth';

/** What this process writes into its claim, and what it keeps open for as long. */
export interface Self {
  readonly holder: Holder;
  readonly letGo: () => Promise<void>;
}

/** `birthOf` tells when a process began; where it does not know, this one listens, so that it can be told from a later. */
export async function thisProcess(
  kind: HolderKind,
  birthOf: (pid: number) => Promise<string | null> = processBirth,
): Promise<Self> {
  const birth = await birthOf(process.pid);
  const line = birth === null ? await openLifeLine() : null;
  const since = new Date().toISOString();
  return {
    holder: { kind, pid: process.pid, birth, line: line?.path ?? null, since },
    letGo: async () => line?.close(),
  };
}
