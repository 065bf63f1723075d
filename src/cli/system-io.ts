import { dataHome } from '@engine/data-home';
import { nodeTransport } from '@engine/http/node-transport';
import { platformName } from '@engine/platform-name';
import { AppError } from '@shared/errors';
import { version } from '../../package.json';
import type { Io } from './command';

/** The terminal's own streams, and an engine that never opens a browser. */
export const systemIo: Io = {
  print: (text) => console.log(text),
  note: (line) => console.error(line),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  open: async (saveFile) => {
    const { createServices } = await import('@engine/services');
    return createServices(
      {
        kind: 'browser',
        platform: platformName(process.platform),
        version,
        home: dataHome(),
        transport: nodeTransport,
        now: () => new Date(),
        openInBrowser: () => Promise.reject(new AppError('auth.browserFailed')),
        saveFile,
        startPractice: async (folder) => {
          const { startPractice } = await import('@practice/practice');
          return startPractice({ folder });
        },
      },
      { practice: process.env.SENDWELL_CLOUD === 'practice' },
    );
  },
};
