import type { FileFormat } from '@engine/store/envelope';
import { openStoredFile } from '@engine/store/stored-file';

/** A file that is written without a pause, in a process that a test kills. Says each value that is on disk. */
export const countFormat: FileFormat<{ readonly count: number; readonly filler: string }> = {
  name: 'sendwell.count',
  version: 1,
  parse: (data) =>
    typeof data === 'object' && data !== null && 'count' in data && typeof data.count === 'number'
      ? { count: data.count, filler: '' }
      : null,
};

const [, script, path] = process.argv;
if (script?.endsWith('store-worker.ts') && path) {
  const file = await openStoredFile(path, countFormat, () => new Date());
  for (let count = (file.initial?.count ?? 0) + 1; ; count++) {
    await file.save({ count, filler: 'x'.repeat(200_000) });
    process.stdout.write(`${count}\n`);
  }
}
