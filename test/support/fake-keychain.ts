import type { NativeKeychain } from '@engine/vault/native';

/** A keychain in memory that records every call, and whose calls can be made to fail or to hang. */
export interface FakeKeychain {
  readonly load: () => Promise<NativeKeychain>;
  readonly secrets: Map<string, string>;
  readonly caches: Map<string, string>;
  /** Calls that reached it, oldest first. */
  readonly calls: string[];
  /** From now on every call fails with this sentence; null ends that. */
  readonly fail: (reason: string | null) => void;
  /** From now on calls wait for their owner. */
  readonly lock: () => void;
  /** The owner types the password: waiting calls go on. */
  readonly unlock: () => void;
}

export function fakeKeychain(): FakeKeychain {
  const secrets = new Map<string, string>();
  const caches = new Map<string, string>();
  const calls: string[] = [];
  let failure: string | null = null;
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => {};

  const reached = async (call: string): Promise<void> => {
    calls.push(call);
    await gate;
    if (failure !== null) throw new Error(failure);
  };

  const native: NativeKeychain = {
    keytar: {
      setPassword: async (_service, name, value) => {
        await reached('set');
        secrets.set(name, value);
      },
      getPassword: async (_service, name) => {
        await reached('get');
        return secrets.get(name) ?? null;
      },
      deletePassword: async (_service, name) => {
        await reached('delete');
        return secrets.delete(name);
      },
    },
    tokenCache: async (name) => ({
      load: async () => {
        await reached('load');
        return caches.get(name) ?? null;
      },
      save: async (contents) => {
        await reached('save');
        caches.set(name, contents);
      },
      remove: async () => {
        await reached('remove');
        caches.delete(name);
      },
    }),
  };
  return {
    load: async () => native,
    secrets,
    caches,
    calls,
    fail: (reason) => {
      failure = reason;
    },
    lock: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    unlock: () => {
      open();
      gate = Promise.resolve();
    },
  };
}
