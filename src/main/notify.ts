import { type BrowserWindow, Notification } from 'electron';
import { bringToFront } from './window/bring-to-front';

/** Held until they are pressed or gone: one that is collected no longer hears the press. */
const shown = new Set<Notification>();

/** A notification of the system; pressing it brings the window to the front. */
export function notify(
  window: () => BrowserWindow | null,
  note: { readonly title: string; readonly body: string },
): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(note);
  shown.add(notification);
  notification.on('close', () => shown.delete(notification));
  notification.on('click', () => {
    shown.delete(notification);
    const front = window();
    if (front) bringToFront(front);
  });
  notification.show();
}
