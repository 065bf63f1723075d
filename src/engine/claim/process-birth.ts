import { readFile } from 'node:fs/promises';

/** One that has ended keeps its number until its parent has looked; in a container that may be never. */
const ENDED = 'ended';

/**
 * What tells a process from a later one with the same number: the start of the computer and its own start after that.
 * Null where the operating system does not say it in a file.
 */
export async function processBirth(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The program's name stands in brackets and may hold blanks; after it come the state and, as 20th field, the start.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[18];
    if (started === undefined) return null;
    return state === 'Z' ? ENDED : `${boot.trim()} ${started}`;
  } catch {
    // Not Linux, or a process that has ended: nothing is known, and the caller asks in another way.
    return null;
  }
}
