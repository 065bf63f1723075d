import { type PastTest, stoppedRung, type TestState } from '@shared/test-send';

type Ended = Extract<TestState, { kind: 'ended' }>;

const KEPT = 20;

/** The sender and the plugin a test was made with, to tell later what changed in between. */
export interface TestedWith {
  readonly username: string | null;
  readonly pluginVersion: string | null;
}

/** Puts a test on top of the list. `isRepeat`: one more try of a watch, which takes the place of the same result. */
export function withTest(
  past: readonly PastTest[],
  test: Ended,
  tested: TestedWith,
  isRepeat = false,
): readonly PastTest[] {
  const entry = pastTest(test, tested);
  const [last] = past;
  const takesItsPlace =
    isRepeat && last !== undefined && last.result === entry.result && last.rung === entry.rung;
  return [entry, ...(takesItsPlace ? past.slice(1) : past)].slice(0, KEPT);
}

const pastTest = (test: Ended, tested: TestedWith): PastTest => ({
  ...tested,
  at: test.at,
  from: test.mail.from,
  to: test.mail.to,
  result: test.result,
  rung: test.result === 'stopped' ? (stoppedRung(test.rungs)?.id ?? null) : null,
  arrivedMs:
    test.result === 'arrived'
      ? (test.rungs.find(({ id }) => id === 'arrived')?.elapsedMs ?? null)
      : null,
});
