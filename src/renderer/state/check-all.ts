import { inTurns } from './in-turns';
import { useStore } from './store';

/** How many connections are checked at a time. */
const AT_A_TIME = 8;

/** Ends when the checklist of this connection has been pushed as done after now. */
function checked(connectionId: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = useStore.subscribe((state, before) => {
      const view = state.connections[connectionId];
      if (view === before.connections[connectionId] || view?.checklist.kind !== 'done') return;
      stop();
      resolve();
    });
  });
}

async function checkOne(connectionId: string): Promise<void> {
  const ended = checked(connectionId);
  const run = await window.app.doctor.run({ connectionId });
  if (run.kind === 'ok') await ended;
}

/** Checks many connections, a few at a time; one that cannot be checked does not hold up the rest. */
export async function checkAll(
  connectionIds: readonly string[],
  onDone: (count: number) => void,
): Promise<void> {
  let count = 0;
  await inTurns(connectionIds, AT_A_TIME, async (connectionId) => {
    await checkOne(connectionId);
    onDone(++count);
  });
}
