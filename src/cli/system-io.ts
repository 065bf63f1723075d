import type { Host } from '@engine/host';
import { nodeHost } from '@engine/node-host';
import { AppError } from '@shared/errors';
import { version } from '../../package.json';
import type { Io } from './command';
import { openEngine } from './open-engine';

/** The terminal's own streams, and an engine that never opens a browser. */
export const systemIo: Io = {
  print: (text) => console.log(text),
  note: (line) => console.error(line),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  open: (saveFile) => openEngine(terminalHost(saveFile), (line) => console.error(line)),
};

const terminalHost = (saveFile: Host['saveFile']): Host => ({
  ...nodeHost(version),
  openInBrowser: () => Promise.reject(new AppError('auth.browserFailed')),
  saveFile,
  startPractice: async (folder, access) => {
    const { startPractice } = await import('@practice/practice');
    return startPractice({ folder, access });
  },
});
