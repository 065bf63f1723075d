import { type BrowserWindow, nativeTheme } from 'electron';
import { keepWindowState } from './window-state';

/** Writes down how the window was left, when it goes. */
export function keepStateOf(window: BrowserWindow, home: string): void {
  window.on('close', () => {
    void keepWindowState(home, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      theme: nativeTheme.themeSource,
    });
  });
}
