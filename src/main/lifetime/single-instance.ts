import { type App, BrowserWindow } from 'electron';

/** One Sendwell a data folder: a second start brings the first window to the front and ends. */
export function isFirstInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
