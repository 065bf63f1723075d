import { createHash } from 'node:crypto';
import type { HostClipboard } from '../host';

/** How long a copied secret may stay on the clipboard. */
const SECRET_ON_CLIPBOARD_MS = 60_000;

/**
 * Takes a copied secret off the clipboard again, and nothing that was copied since.
 *
 * Remembers hashes of what the window was given: when it is copied, the keychain may be closed.
 */
export interface ClipboardGuard {
  readonly secretShown: (secret: string) => void;
  /** One of those that were shown was copied. */
  readonly secretCopied: () => void;
  /** The program ends: what would be taken off later is taken off now. */
  readonly close: () => Promise<void>;
}

export function createClipboardGuard(
  clipboard: HostClipboard | undefined,
  onFault: (error: unknown) => void,
): ClipboardGuard {
  const shown = new Set<string>();
  let due: ReturnType<typeof setTimeout> | null = null;
  const clear = async (): Promise<void> => {
    if (due === null || !clipboard) return;
    clearTimeout(due);
    due = null;
    try {
      if (shown.has(hashOf(await clipboard.read()))) await clipboard.clear();
    } catch (error) {
      // A desktop whose clipboard does not answer: nothing else waits for it.
      onFault(error);
    }
  };
  return {
    secretShown: (secret) => {
      shown.add(hashOf(secret));
    },
    secretCopied: () => {
      if (!clipboard) return;
      if (due) clearTimeout(due);
      due = setTimeout(clear, SECRET_ON_CLIPBOARD_MS);
    },
    close: clear,
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
