import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu } from 'electron';

/** The reference of the launch figures: the least an Electron program with one window can do. */
Menu.setApplicationMenu(null);
ipcMain.handle('nothing', () => null);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1180,
    height: 780,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  });
  window.once('ready-to-show', () => {
    process.stdout.write('app/firstPaint\n');
    window.show();
  });
  window.loadFile(join(import.meta.dirname, 'index.html'));
});
