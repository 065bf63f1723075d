import type { Timers } from '@engine/http/timers';
import { untilReplicated } from '@engine/setup/replication';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';

const now = () => new Date(0);

/** Records waits; fails the first `times` attempts with `error`. */
function scene(error: unknown, times: number, mayBeHidden = false) {
  const waits: number[] = [];
  const pauses: string[] = [];
  const timers: Timers = {
    random: () => 0.5,
    wait: async (ms) => {
      waits.push(ms);
    },
  };
  let tries = 0;
  const attempt = async (): Promise<string> => {
    tries += 1;
    if (tries <= times) throw error;
    return 'there';
  };
  const context = {
    timers,
    now,
    signal: new AbortController().signal,
    onPause: ({ kind, untilAt }: { kind: string; untilAt: string }) =>
      pauses.push(`${kind} ${untilAt}`),
    mayBeHidden,
  };
  return { run: () => untilReplicated(attempt, context), waits, pauses, tries: () => tries };
}

const notFound = new AppError('graph.notFound', {}, { requestId: 'r-1' });
const refused = (upstreamCode: string) => new AppError('graph.badRequest', {}, { upstreamCode });
const conflict = new AppError(
  'graph.conflict',
  {},
  { upstreamCode: 'Request_MultipleObjectsWithSameKeyValue' },
);

describe('waiting for Microsoft to copy a new object @setup', () => {
  test('tries again after growing pauses and shows each', async () => {
    const { run, waits, pauses } = scene(notFound, 3);
    expect(await run()).toBe('there');
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(pauses[0]).toBe('replicating 1970-01-01T00:00:01.000Z');
  });

  test('gives up after about two minutes, with the last request id', async () => {
    const { run, waits } = scene(notFound, 99);
    await expect(run()).rejects.toMatchObject({
      code: 'plan.notReplicated',
      details: { requestId: 'r-1' },
    });
    expect(waits.reduce((sum, ms) => sum + ms)).toBe(121_000);
  });

  test.each([
    ['an application that is not there yet', refused('NoBackingApplicationObject'), false, true],
    [
      'two writers at once',
      new AppError('graph.conflict', {}, { upstreamCode: 'Directory_ConcurrencyViolation' }),
      false,
      true,
    ],
    ['another refusal', refused('Request_BadRequest'), false, false],
    ['a conflict', conflict, false, false],
    ['a conflict with an object of ours that may be hidden', conflict, true, true],
    ['a missing right', new AppError('graph.denied'), false, false],
    ['a bug', new TypeError('x is not a function'), false, false],
  ])('%s', async (_name, error, mayBeHidden, isRetried) => {
    const { run, tries } = scene(error, 1, mayBeHidden);
    if (isRetried) expect(await run()).toBe('there');
    else await expect(run()).rejects.toBe(error);
    expect(tries()).toBe(isRetried ? 2 : 1);
  });
});
