import type { EventMap } from '@shared/contract';

type Listener = <C extends keyof EventMap>(channel: C, payload: EventMap[C]) => void;

/** Forwards events to whoever listens: the window of the host, tests. */
export interface EventHub {
  readonly subscribe: (listener: Listener) => () => void;
  readonly emit: Listener;
}

export function createEventHub(): EventHub {
  const listeners = new Set<Listener>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit: (channel, payload) => {
      for (const listener of listeners) listener(channel, payload);
    },
  };
}
