import { createHash } from 'node:crypto';
import type { HostClipboard } from '../host';

/** How long a copied secret may stay on the clipboard. */
const SECRET_ON_CLIPBOARD_MS = 60_000;

/** Takes a copied secret off the clipboard again, and nothing that was copied since. Remembers only its hash. */
export interface ClipboardGuard {
  readonly secretCopied: (secret: string) => void;
  /** The program ends: what would be taken off later is taken off now. */
  readonly close: () => Promise<void>;
}

interface Due {
  readonly hash: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

export function createClipboardGuard(
  clipboard: HostClipboard | undefined,
  onFault: (error: unknown) => void,
): ClipboardGuard {
  let due: Due | null = null;
  const clear = async (): Promise<void> => {
    if (due === null || !clipboard) return;
    const { hash, timer } = due;
    due = null;
    clearTimeout(timer);
    try {
      if (hashOf(await clipboard.read()) === hash) await clipboard.clear();
    } catch (error) {
      // A desktop whose clipboard does not answer: nothing else waits for it.
      onFault(error);
    }
  };
  return {
    secretCopied: (secret) => {
      if (!clipboard) return;
      if (due) clearTimeout(due.timer);
      due = { hash: hashOf(secret), timer: setTimeout(clear, SECRET_ON_CLIPBOARD_MS) };
    },
    close: clear,
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
