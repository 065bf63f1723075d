import type { ConnectionView } from '@shared/connection';
import { useStore } from './store';

export interface AfterRun {
  /** The connection once what was started has ended, whatever its end; null when the connection has gone. */
  readonly ended: Promise<ConnectionView | null>;
  /** Nothing was started after all. */
  readonly giveUp: () => void;
}

/** Listens for the end of what is about to be started for a connection: it goes on, and then it does no longer. */
export function afterRun(
  connectionId: string,
  goesOn: (view: ConnectionView) => boolean,
): AfterRun {
  let giveUp = (): void => undefined;
  const ended = new Promise<ConnectionView | null>((resolve) => {
    let hasBegun = false;
    const look = (view: ConnectionView | undefined): void => {
      if (view !== undefined && goesOn(view)) hasBegun = true;
      else if (hasBegun) {
        giveUp();
        resolve(view ?? null);
      }
    };
    giveUp = useStore.subscribe(({ connections }) => look(connections[connectionId]));
    look(useStore.getState().connections[connectionId]);
  });
  return { ended, giveUp: () => giveUp() };
}
