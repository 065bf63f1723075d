import { dataHome } from '@engine/data-home';
import type { Host } from '@engine/host';
import { nodeTransport } from '@engine/http/node-transport';
import { platformName } from '@engine/platform-name';
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
  kind: 'browser',
  platform: platformName(process.platform),
  version,
  home: dataHome(),
  transport: nodeTransport,
  now: () => new Date(),
  openInBrowser: () => Promise.reject(new AppError('auth.browserFailed')),
  saveFile,
  startPractice: async (folder, access) => {
    const { startPractice } = await import('@practice/practice');
    return startPractice({ folder, access });
  },
});
