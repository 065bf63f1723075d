import { join } from 'node:path';
import type { Host } from '@engine/host';
import { platformName } from '@engine/platform-name';
import { saveCopy } from '@engine/store/save-copy';
import { app, type BrowserWindow, clipboard, dialog, session } from 'electron';
import { electronTransport } from './electron-transport';
import { notify } from './notify';
import { openExternal } from './open-external';

/** What the desktop hands to the engine. */
export function desktopHost(home: string, window: () => BrowserWindow | null): Host {
  let practiceOrigin: string | null = null;
  return {
    kind: 'desktop',
    platform: platformName(process.platform),
    version: app.getVersion(),
    home,
    transport: electronTransport(() => session.fromPartition('engine')),
    now: () => new Date(),
    openInBrowser: (url, kind = 'microsoft') => openExternal(url, kind, practiceOrigin),
    saveFile: (name, content) => saveFile(window(), name, content),
    notify: (note) => notify(window, note),
    clipboard: {
      read: async () => clipboard.readText(),
      clear: async () => clipboard.clear(),
    },
    startPractice: async (folder, access) => {
      const { startPractice } = await import('@practice/practice');
      const practice = await startPractice({ folder, access });
      practiceOrigin = practice.origin;
      return practice;
    },
  };
}

async function saveFile(
  window: BrowserWindow | null,
  suggestedName: string,
  content: string,
): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('downloads'), suggestedName) };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return null;
  await saveCopy(filePath, content, true);
  return filePath;
}
