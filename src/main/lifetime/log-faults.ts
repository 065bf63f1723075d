import { createLog, type Log } from '@engine/log';

/** A bug that nobody caught is written down, redacted, with its code; the program goes on. */
export function logFaults(): Log {
  const log = createLog(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date(),
  );
  process.on('unhandledRejection', (reason) => log.fault('unhandledRejection', reason));
  process.on('uncaughtException', (error) => log.fault('uncaughtException', error));
  return log;
}
