import type { Answer } from '@engine/answer';
import type { Services } from '@engine/services';
import { type BrowserWindow, ipcMain } from 'electron';
import { registerRequests } from './register-requests';

/** The only file that knows ipcMain: requests from the window in, events to the window out. */
export function linkWindow(answer: Answer, window: () => BrowserWindow | null): void {
  registerRequests(ipcMain, answer, () => window()?.webContents ?? null);
}

/** Forwards every event of the engine to the window that is there. */
export function forwardEvents(services: Services, window: () => BrowserWindow | null): void {
  services.subscribe((channel, payload) => {
    const contents = window()?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(channel, payload);
  });
}
