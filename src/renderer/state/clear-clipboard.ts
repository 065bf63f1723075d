/** How long a copied secret may stay on the clipboard. */
const SECRET_ON_CLIPBOARD_MS = 60_000;

let due: ReturnType<typeof setTimeout> | undefined;

/** False only where the clipboard could be read and holds something else by now. */
async function mayStillHold(secret: string): Promise<boolean> {
  try {
    const query = await navigator.permissions.query({
      // The type library does not list it.
      name: 'clipboard-read' as PermissionName,
    });
    return query.state !== 'granted' || (await navigator.clipboard.readText()) === secret;
  } catch {
    // A browser that does not know the permission does not let us read either.
    return true;
  }
}

async function clear(secret: string): Promise<void> {
  if (!(await mayStillHold(secret))) return;
  try {
    await navigator.clipboard.writeText('');
  } catch {
    // Only a window in front may write: clear as soon as this one is.
    window.addEventListener('focus', () => void clear(secret), { once: true });
  }
}

/** Takes a copied secret off the clipboard after a minute, if it is still there as far as one may know. */
export function clearClipboardLater(secret: string): void {
  clearTimeout(due);
  due = setTimeout(() => void clear(secret), SECRET_ON_CLIPBOARD_MS);
}
