import type { Connection, Line } from './connect';

/**
 * What was told while the line was broken is lost: once it stands again, what this page follows is asked for anew and
 * told as if it had just changed. Whoever waits for an end hears of it then.
 */
export function catchingUp({ call, listen, onAgain }: Line): Connection {
  const followed = new Set<string>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  /** What is being asked for; news that come first make the answer old. */
  let asked = new Set<string>();

  const tell = (channel: string, payload: unknown): void => {
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  };
  const ask = async (request: string, input: object, channel: string, key: string) => {
    const now = asked;
    now.add(key);
    const result = await call(request, input);
    if (result.kind === 'ok' && now === asked && now.delete(key)) tell(channel, result.value);
  };

  listen('app.changed', () => asked.delete('app.changed'));
  listen('connections.changed', (payload) => {
    const id = idOf(payload, 'id');
    if (id === null) return;
    followed.add(id);
    asked.delete(id);
  });
  onAgain(() => {
    asked = new Set();
    void ask('app.snapshot', {}, 'app.changed', 'app.changed');
    for (const connectionId of followed)
      void ask('connections.get', { connectionId }, 'connections.changed', connectionId);
  });

  return {
    call: (channel, input) => {
      const id = idOf(input, 'connectionId');
      if (id !== null) followed.add(id);
      return call(channel, input);
    },
    listen: (channel, listener) => {
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
      const stop = listen(channel, listener);
      return () => {
        heard.delete(listener);
        stop();
      };
    },
  };
}

const idOf = (value: unknown, key: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
};
