import { afterRun } from './after-run';
import { inTurns } from './in-turns';

/** How many connections are checked at a time. */
const AT_A_TIME = 8;

/** Ends with the checks, also when they were cancelled or could not be made. */
async function checkOne(connectionId: string): Promise<void> {
  const { ended, giveUp } = afterRun(connectionId, ({ checklist }) => checklist.kind === 'running');
  const run = await window.app.doctor.run({ connectionId });
  if (run.kind === 'ok') await ended;
  else giveUp();
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
