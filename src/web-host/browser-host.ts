import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import type { Host } from '@engine/host';
import { nodeHost } from '@engine/node-host';
import { saveCopy } from '@engine/store/save-copy';
import { openInBrowser } from './open-browser';

/** What the browser host hands to the engine. */
export function browserHost(version: string): Host {
  let practiceOrigin: string | null = null;
  return {
    ...nodeHost(version),
    openInBrowser: (url, kind = 'microsoft') => openInBrowser(url, kind, practiceOrigin),
    saveFile: saveToDownloads,
    startPractice: async (folder, access) => {
      const { startPractice } = await import('@practice/practice');
      const practice = await startPractice({ folder, access });
      practiceOrigin = practice.origin;
      return practice;
    },
  };
}

/** As a browser does: into Downloads, under a name that is free. */
async function saveToDownloads(suggestedName: string, content: string): Promise<string> {
  const downloads = join(homedir(), 'Downloads');
  const folder = await access(downloads).then(
    () => downloads,
    () => homedir(),
  );
  const { name, ext } = parse(suggestedName);
  for (let n = 0; ; n++) {
    const path = join(folder, n === 0 ? `${name}${ext}` : `${name} (${n})${ext}`);
    if (await saveCopy(path, content, false)) return path;
  }
}
