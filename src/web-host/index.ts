import { join } from 'node:path';
import { answerOnceStarted } from '@engine/answer';
import { type Claim, claimHome } from '@engine/claim/claim-home';
import { createLog } from '@engine/log';
import { AppError } from '@shared/errors';
import { errorTexts } from '@shared/text/en/errors';
import { hostText } from '@shared/text/en/host';
import { version } from '../../package.json';
import { browserHost } from './browser-host';
import { startBrowser } from './open-browser';
import { serveWindow } from './serve-window';

/** The exit code of a start that came to nothing. */
const COULD_NOT_START = 2;

/** Before anything is served: a second window over the same data ends here, in one line. */
const claimed = async (home: string): Promise<Claim> => {
  try {
    return await claimHome(home, 'window');
  } catch (error) {
    console.error(couldNotStart(error));
    process.exit(COULD_NOT_START);
  }
};

const couldNotStart = (error: unknown): string => {
  if (error instanceof AppError) {
    const { title, todo } = errorTexts[error.code];
    return hostText.problem(title(error.params), todo(error.params));
  }
  return hostText.couldNotStart(error instanceof Error ? error.message : String(error));
};

const host = browserHost(version);
const claim = await claimed(host.home);

const startEngine = async () => {
  const { startServices } = await import('@engine/start-services');
  return startServices(host, claim, { practice: process.env.SENDWELL_CLOUD === 'practice' });
};

const log = createLog(
  (line) => console.error(line),
  () => new Date(),
);
process.on('unhandledRejection', (reason) => log.fault('unhandledRejection', reason));

const services = startEngine();
const served = await serveWindow(
  join(import.meta.dirname, '../renderer'),
  answerOnceStarted(services, log),
  { onTicketReused: () => console.error(hostText.ticketReused) },
);
services.then(served.forward, (error: unknown) => console.error(couldNotStart(error)));

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

await startBrowser(served.ticketAddress).then(
  () => console.log(hostText.openInBrowser(served.address)),
  () => console.log(hostText.openByHand(served.address)),
);
console.log(hostText.howToEnd);
