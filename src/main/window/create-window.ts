import { BrowserWindow, nativeTheme } from 'electron';
import { webPreferences } from '../hardening/web-preferences';
import { frameColours, TITLE_BAR_HEIGHT } from './colours';
import type { WindowState } from './window-state';

/** The one window, in its final background colour, not shown yet. Its title bar is the page's; the buttons are native. */
export function createWindow(state: WindowState, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: state.width,
    height: state.height,
    ...(state.x === undefined || state.y === undefined ? {} : { x: state.x, y: state.y }),
    minWidth: 480,
    minHeight: 560,
    show: false,
    title: 'Sendwell',
    backgroundColor: frameColours(nativeTheme.shouldUseDarkColors).back,
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin'
      ? { trafficLightPosition: { x: 16, y: 12 } }
      : { titleBarOverlay: overlay() }),
    webPreferences: webPreferences(preload),
  });
  if (state.maximized) window.maximize();
  return window;
}

/** Recolours the frame when the theme turns. */
export function followTheme(window: BrowserWindow): void {
  nativeTheme.on('updated', () => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(frameColours(nativeTheme.shouldUseDarkColors).back);
    if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay());
  });
}

const overlay = () => {
  const { back, symbol } = frameColours(nativeTheme.shouldUseDarkColors);
  return { color: back, symbolColor: symbol, height: TITLE_BAR_HEIGHT };
};
