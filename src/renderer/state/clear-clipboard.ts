/** How long a copied secret may stay on the clipboard. */
const SECRET_ON_CLIPBOARD_MS = 60_000;

let due: ReturnType<typeof setTimeout> | undefined;

/** Whether this page may read the clipboard without asking, and finds the secret there. */
async function isThere(secret: string): Promise<boolean> {
  try {
    const query = await navigator.permissions.query({
      // The type library does not list it.
      name: 'clipboard-read' as PermissionName,
    });
    return query.state === 'granted' && (await navigator.clipboard.readText()) === secret;
  } catch {
    // A browser that does not know the permission, or a page in the background: it may hold something else by now.
    return false;
  }
}

async function clear(secret: string): Promise<void> {
  if (document.hasFocus()) {
    if (await isThere(secret)) await navigator.clipboard.writeText('');
  } else window.addEventListener('focus', () => void clear(secret), { once: true });
}

/**
 * Takes a copied secret off the clipboard after a minute where a browser lets the page see that it is still there.
 *
 * On the desktop the engine does it: there no page may read the clipboard.
 */
export function clearClipboardLater(secret: string): void {
  clearTimeout(due);
  due = setTimeout(() => void clear(secret), SECRET_ON_CLIPBOARD_MS);
}
