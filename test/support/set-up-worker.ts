import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '@engine/http/create-http';
import { nodeTransport } from '@engine/http/node-transport';
import { createSetUp } from '@engine/setup/create-set-up';
import { createVault } from '@engine/vault/create-vault';
import { clouds } from '@shared/cloud';
import { newConnection } from './connection-record';

/** A set-up in a process of its own, so that a test can kill it at any moment. */
export interface WorkerInput {
  readonly origin: string;
  readonly hosts: readonly string[];
  readonly home: string;
  readonly token: string;
  readonly undo?: boolean;
}

const input: WorkerInput = JSON.parse(process.argv[2] ?? '{}');
const file = join(input.home, 'keychain-of-the-test.json');
const items = (): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const change = (next: Record<string, string | undefined>): void =>
  writeFileSync(file, JSON.stringify({ ...items(), ...next }));

/** A keychain that outlives the process, as the real one does. */
const vault = createVault({
  home: input.home,
  service: 'test',
  load: async () => ({
    keytar: {
      getPassword: async (_, name) => items()[name] ?? null,
      setPassword: async (_, name, value) => change({ [name]: value }),
      deletePassword: async (_, name) => {
        change({ [name]: undefined });
        return true;
      },
    },
    tokenCache: () => Promise.reject(new Error('no token is kept here')),
  }),
});

const signal = new AbortController().signal;
const now = () => new Date();
const cloud = clouds.practice;
const token = async () => input.token;

await vault.probe();
const port = createSetUp({
  http: createHttp({ transport: nodeTransport, cloud, practice: input, now }),
  cloud,
  vault,
  home: input.home,
  now,
  onFault: (error) => console.error(error),
});
const record = newConnection();
if (input.undo) {
  const made = await port.undo({ record, itemIds: null, token, signal, onMade: () => {} });
  process.exit(made.every((item) => item.state === 'undone') ? 0 : 1);
}
const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal });
const result = await port.apply({
  record,
  plan,
  token,
  signal,
  onProgress: () => {},
  onMade: () => {},
});
process.stdout.write(JSON.stringify({ finished: result.finished, app: result.app }));
process.exit(result.finished ? 0 : 1);
