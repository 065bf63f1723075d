import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from '../hardening/app-address';

/**
 * Whether a call comes from the main frame of our one window, showing our own page.
 *
 * The origin is Chromium's: `new URL(...).origin` is `'null'` for a scheme of one's own.
 */
export const isTrusted = (
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ours: Pick<WebContents, 'id'> | null,
): boolean =>
  ours !== null &&
  event.sender.id === ours.id &&
  event.senderFrame !== null &&
  event.senderFrame === event.sender.mainFrame &&
  event.senderFrame.origin === APP_ORIGIN;
