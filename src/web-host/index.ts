import { join } from 'node:path';
import { answerOnceStarted } from '@engine/answer';
import { createLog } from '@engine/log';
import { hostText } from '@shared/text/en/host';
import { version } from '../../package.json';
import { browserHost } from './browser-host';
import { startBrowser } from './open-browser';
import { serveWindow } from './serve-window';

const startServices = async () => {
  const { createServices } = await import('@engine/services');
  return createServices(browserHost(version), {
    practice: process.env.SENDWELL_CLOUD === 'practice',
  });
};

const log = createLog(
  (line) => console.error(line),
  () => new Date(),
);
process.on('unhandledRejection', (reason) => log.fault('unhandledRejection', reason));

const services = startServices();
const served = await serveWindow(
  join(import.meta.dirname, '../renderer'),
  answerOnceStarted(services, log),
);
services.then(served.forward, (error: unknown) => {
  console.error(hostText.couldNotStart(error instanceof Error ? error.message : String(error)));
});

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await served.close();
  const stuck = await services
    .then(async (started) => {
      await started.close();
      return started.isStuck();
    })
    .catch(() => false);
  // Everything is saved; a thread that waits for the keychain would hold the process for ever.
  if (stuck) process.kill(process.pid, 'SIGKILL');
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());

await startBrowser(served.address).then(
  () => console.log(hostText.openInBrowser(served.address)),
  () => console.log(hostText.openByHand(served.address)),
);
console.log(hostText.howToEnd);
