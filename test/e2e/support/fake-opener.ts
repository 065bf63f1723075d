import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A system browser that only writes down what it was asked to open: an `xdg-open` first in PATH. */
export interface FakeOpener {
  readonly env: Readonly<Record<string, string>>;
  /** Every address opened so far, in order. */
  readonly opened: () => Promise<readonly string[]>;
}

const SCRIPT = `#!/bin/sh
printf '%s\\n' "$1" >> "$SENDWELL_TEST_OPENED"
`;

export async function createFakeOpener(folder: string): Promise<FakeOpener> {
  const bin = join(folder, 'bin');
  const file = join(folder, 'opened.txt');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'xdg-open'), SCRIPT);
  await chmod(join(bin, 'xdg-open'), 0o755);
  await writeFile(file, '');
  return {
    env: {
      PATH: [bin, process.env.PATH].join(delimiter),
      SENDWELL_TEST_OPENED: file,
    },
    opened: async () => (await readFile(file, 'utf8')).split('\n').filter((line) => line !== ''),
  };
}
