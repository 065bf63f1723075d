import type { Host } from '@engine/host';
import { nodeTransport } from '@engine/http/node-transport';
import { createServices } from '@engine/services';
import { systemParts } from '@engine/services/system-parts';
import type { Access } from '@engine/store/stored-file';
import type { Vault } from '@engine/vault/vault';
import type { Io } from '../../src/cli/command';
import type { MainJob } from './main-job';

/** A terminal that keeps what was written, over the data and the practice tenant of a test. */
export interface CommandIo extends Io {
  readonly out: readonly string[];
  readonly notes: readonly string[];
  readonly browsers: readonly string[];
}

export function commandIo(
  { practice, home, keychain }: MainJob,
  vault: () => Vault = keychain.vault,
  access: Access = 'write',
): CommandIo {
  const out: string[] = [];
  const notes: string[] = [];
  const browsers: string[] = [];
  const host: Omit<Host, 'saveFile'> = {
    kind: 'browser',
    platform: 'linux',
    version: '0.0.0-test',
    home,
    transport: nodeTransport,
    now: () => new Date(),
    openInBrowser: async (url) => {
      browsers.push(url);
    },
    startPractice: async () => ({ ...practice, stop: async () => undefined }),
  };
  return {
    out,
    notes,
    browsers,
    print: (text) => out.push(text),
    note: (line) => notes.push(line),
    kill: () => undefined,
    open: (saveFile) =>
      createServices(
        { ...host, saveFile },
        { practice: true, access },
        { ...systemParts, vault: async () => vault() },
      ),
  };
}
