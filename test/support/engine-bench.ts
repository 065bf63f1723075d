import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, answerWith } from '@engine/answer';
import type { Host } from '@engine/host';
import { nodeTransport } from '@engine/http/node-transport';
import type { Timers } from '@engine/http/timers';
import type { Transport } from '@engine/http/transport';
import type { Log } from '@engine/log';
import { createServices, type Services } from '@engine/services';
import type { Parts } from '@engine/services/ports';
import { systemParts } from '@engine/services/system-parts';
import { createVault } from '@engine/vault/create-vault';
import type { NativeKeychain } from '@engine/vault/native';
import type { Vault } from '@engine/vault/vault';
import { type Practice, startPractice } from '@practice/practice';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import { createWalker, type SignInAs } from './walk-pages';

/** A keychain that outlives the program, as the operating system's does. */
export interface LastingKeychain {
  readonly vault: () => Vault;
  /** Items in it. */
  readonly size: () => number;
  /** Somebody emptied it of its tokens. */
  readonly forgetTokens: () => void;
  /** From now on every call fails with this sentence; null ends that. */
  readonly fail: (reason: string | null) => void;
}

export function lastingKeychain(): LastingKeychain {
  const secrets = new Map<string, string>();
  const caches = new Map<string, string>();
  let failure: string | null = null;
  const reached = async <T>(act: () => T): Promise<T> => {
    if (failure !== null) throw new Error(failure);
    return act();
  };
  const native: NativeKeychain = {
    keytar: {
      setPassword: (_service, name, value) => reached(() => void secrets.set(name, value)),
      getPassword: (_service, name) => reached(() => secrets.get(name) ?? null),
      deletePassword: (_service, name) => reached(() => secrets.delete(name)),
    },
    tokenCache: async (name) => ({
      load: () => reached(() => caches.get(name) ?? null),
      save: (contents) => reached(() => void caches.set(name, contents)),
      remove: () => reached(() => void caches.delete(name)),
    }),
  };
  return {
    vault: () => createVault({ home: '', service: 'test', load: async () => native }),
    size: () => secrets.size + caches.size,
    forgetTokens: () => caches.clear(),
    fail: (reason) => {
      failure = reason;
    },
  };
}

/** A whole engine over a running practice tenant, with a person at the browser. */
export interface EngineBench {
  readonly services: Services;
  readonly answer: Answer;
  readonly opened: readonly string[];
  readonly wire: readonly string[];
  /** Bugs that were survived: a test that finds one here has failed. */
  readonly faults: readonly unknown[];
  readonly saved: readonly { readonly name: string; readonly content: string }[];
  /** What the person copied last; a test may copy something else. */
  readonly clipboard: { held: string };
  /** What the host told the person outside the window. */
  readonly notes: readonly { readonly title: string; readonly body: string }[];
  /** Who sits at the browser from now on; null leaves the page open. */
  readonly sitDown: (person: SignInAs | null) => void;
  /** What the host's clock says from now on. */
  readonly setClock: (now: () => Date) => void;
  /** Calls a handler through the contract and answers its value. Throws the ErrorView of a failure. */
  readonly call: <T>(channel: string, input?: object) => Promise<T>;
  /** Waits until the view of the connection is as wanted. */
  readonly until: (
    connectionId: string,
    wanted: (view: ConnectionView) => boolean,
  ) => Promise<ConnectionView>;
}

export interface BenchOptions {
  readonly practice: Practice;
  readonly home: string;
  readonly vault: () => Vault;
  readonly parts?: Partial<Parts>;
  readonly timers?: Timers;
}

export const newHome = (): Promise<string> => mkdtemp(join(tmpdir(), 'sendwell-home-'));

export const newPractice = (): Promise<Practice> => startPractice();

export async function startEngine(options: BenchOptions): Promise<EngineBench> {
  const { practice, home } = options;
  const walker = createWalker();
  const opened: string[] = [];
  const wire: string[] = [];
  const saved: { name: string; content: string }[] = [];
  const clipboard = { held: '' };
  const notes: { title: string; body: string }[] = [];
  let person: SignInAs | null = null;
  let now = (): Date => new Date();
  const transport: Transport = (request) => {
    wire.push(`${request.method} ${request.url.slice(practice.origin.length)}`);
    return nodeTransport(request);
  };
  const host: Host = {
    kind: 'desktop',
    platform: 'linux',
    version: '0.0.0-test',
    home,
    transport,
    now: () => now(),
    openInBrowser: async (url) => {
      opened.push(url);
      const sitting = person;
      // A person takes their time: the browser is open long before anybody has signed in.
      if (sitting) setTimeout(() => void walker.signIn(url, sitting).catch(() => undefined), 1);
    },
    saveFile: async (name, content) => {
      saved.push({ name, content });
      return join(home, name);
    },
    notify: (note) => {
      notes.push(note);
    },
    clipboard: {
      read: async () => clipboard.held,
      clear: async () => {
        clipboard.held = '';
      },
    },
    startPractice: async () => ({ ...practice, stop: async () => undefined }),
  };
  const faults: unknown[] = [];
  const log: Log = { info: () => undefined, fault: (_event, error) => faults.push(error) };
  const services = await createServices(
    host,
    { practice: true, log, ...(options.timers ? { timers: options.timers } : {}) },
    { ...systemParts, vault: async () => options.vault(), ...options.parts },
  );
  const answer = answerWith(services.handlers, log);
  const call = async <T>(channel: string, input: object = {}): Promise<T> => {
    const result = await answer(channel, input);
    if (result.kind === 'failed') throw new CallFailed(result.error);
    return result.value as T;
  };
  return {
    services,
    answer,
    opened,
    wire,
    faults,
    saved,
    clipboard,
    notes,
    call,
    sitDown: (next) => {
      person = next;
    },
    setClock: (next) => {
      now = next;
    },
    until: (connectionId, wanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          stop();
          call<ConnectionView>('connections.get', { connectionId }).then(
            (view) => reject(new Error(`never so: ${JSON.stringify(view, null, 1)}`)),
            reject,
          );
        }, 10_000);
        const look = (view: ConnectionView): void => {
          if (view.id !== connectionId || !wanted(view)) return;
          clearTimeout(timer);
          stop();
          resolve(view);
        };
        const stop = services.subscribe((channel, payload) => {
          if (channel === 'connections.changed' && 'siteUrl' in payload) look(payload);
        });
        call<ConnectionView>('connections.get', { connectionId }).then(look, reject);
      }),
  };
}

/** A failed call, so that tests can look at its code. */
export class CallFailed extends Error {
  constructor(readonly view: ErrorView) {
    super(`${view.code} ${JSON.stringify({ ...view.params, ...view.details })}`);
  }
}
