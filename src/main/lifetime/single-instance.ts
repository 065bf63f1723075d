import { type App, BrowserWindow } from 'electron';
import { bringToFront } from '../window/bring-to-front';

/** One Sendwell a data folder: a second start brings the first window to the front and ends. */
export function isFirstInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) bringToFront(window);
  });
  return true;
}
