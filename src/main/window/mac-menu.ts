import { Menu } from 'electron';

/** Without these roles macOS has neither Quit nor Copy and Paste; the other platforms need no menu. */
export function setMacMenu(): void {
  if (process.platform !== 'darwin') return;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]),
  );
}
