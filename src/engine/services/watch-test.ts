import { proves } from '@core/send/proves';
import { noRungs } from '@core/send/rungs';
import { WATCH_EVERY_MS, WATCH_LIMIT_MS, type WatchTurn, watchTurn } from '@core/send/watch-turn';
import { AppError } from '@shared/errors';
import type { TestState } from '@shared/test-send';
import { watch as texts } from '@shared/text/en/watch';
import type { WatchReason, WatchState } from '@shared/watch';
import type { Context } from './context';
import { startDoctor } from './doctor-handlers';
import type { Run } from './runs';
import { keepBroken, keepTest, lookForTest, mailTo, sendTest, type TriedMail } from './send-test';
import { takeRedirectAway } from './take-redirect-away';
import type { Workspace } from './workspace';

type Ended = Extract<TestState, { kind: 'ended' }>;
type Watching = Extract<WatchState, { kind: 'watching' }>;

export interface WatchedConnection {
  readonly runId: string;
  /** Ends the pause there is. */
  readonly lookNow: () => void;
}

/** Everything one watch works with. */
interface Watch {
  readonly context: Context;
  readonly workspace: Workspace;
  readonly connectionId: string;
  readonly run: Run;
  /** The pause under way, to be cut short. */
  readonly pause: { cut: AbortController };
}

/** Starts looking again at a test that only needs time, and shows it at once. */
export function startWatch(
  context: Context,
  connectionId: string,
  reason: WatchReason,
  test: Ended,
  onEnd: (runId: string) => void,
): WatchedConnection {
  const workspace = context.workspace();
  const pause = { cut: new AbortController() };
  const now = context.host.now().getTime();
  const runId = context.runs.start(connectionId, async (run) => {
    try {
      await watch({ context, workspace, connectionId, run, pause }, first);
    } finally {
      // Also after a bug and after a cancel from elsewhere: nothing is shown as watched that is not.
      if (isShown(workspace, connectionId, run.id))
        workspace.book.show(connectionId, { watch: null });
      onEnd(run.id);
    }
  });
  const first: Watching = {
    kind: 'watching',
    runId,
    reason,
    startedAt: new Date(now).toISOString(),
    untilAt: new Date(now + WATCH_LIMIT_MS).toISOString(),
    lastAt: test.at,
    nextAt: new Date(Math.max(now, Date.parse(test.at) + WATCH_EVERY_MS)).toISOString(),
    isLooking: false,
    isSlowed: false,
  };
  workspace.book.show(connectionId, { watch: first });
  return { runId, lookNow: () => pause.cut.abort() };
}

const isShown = ({ book }: Workspace, connectionId: string, runId: string): boolean => {
  if (!book.has(connectionId)) return false;
  const { watch } = book.view(connectionId);
  return watch.kind === 'watching' && watch.runId === runId;
};

async function watch(one: Watch, first: Watching): Promise<void> {
  const { context, workspace, connectionId, run } = one;
  const { book } = workspace;
  let state = first;
  for (;;) {
    await pauseUntil(one, state.nextAt);
    if (run.signal.aborted || !book.has(connectionId)) return;
    book.show(connectionId, { watch: { ...state, isLooking: true } });
    const test = await look(one);
    if (run.signal.aborted || !book.has(connectionId)) return;
    const now = context.host.now();
    const turn = test
      ? watchTurn(test, state.reason, now, new Date(state.untilAt))
      : ({ kind: 'differs' } as const);
    if (turn.kind !== 'again') return end(one, state, turn);
    const { reason, isSlowed } = turn;
    const lastAt = now.toISOString();
    state = { ...state, reason, isSlowed, lastAt, nextAt: turn.at.toISOString() };
    book.show(connectionId, { watch: state });
  }
}

/** Resolves at that time, when it is cut short, or when the watch is over. */
async function pauseUntil({ context, run, pause }: Watch, at: string): Promise<void> {
  pause.cut = new AbortController();
  const ms = Math.max(0, Date.parse(at) - context.host.now().getTime());
  const signal = AbortSignal.any([run.signal, pause.cut.signal]);
  await context.timers.wait(ms, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/**
 * One look: a mail that was refused is tried anew, one that may have gone is only looked for.
 *
 * Null when the connection is no longer the one that was tested: another From address, another sender.
 */
async function look(one: Watch): Promise<Ended | null> {
  const { context, workspace, connectionId, run } = one;
  const { book } = workspace;
  const record = book.record(connectionId);
  const { test, sender } = record;
  if (test.kind !== 'ended' || sender.kind !== 'signed-in') return null;
  if (test.mail.from !== record.fromAddress) return null;
  if (test.mail.sentAt !== null && !proves(test.mail, record)) return null;
  try {
    const tried = await tryAgain(one, test);
    const isNews = tried.result !== 'cancelled' || tried.mail.sentAt !== test.mail.sentAt;
    if (isNews && book.has(connectionId)) {
      keepTest(context, workspace, connectionId, tried, true);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!run.signal.aborted) context.notices.add(error);
    return null;
  }
  if (!book.has(connectionId)) return null;
  const now = book.record(connectionId);
  return now.test.kind === 'ended' && proves(now.test.mail, now) ? now.test : null;
}

async function tryAgain(one: Watch, test: Ended): Promise<TriedMail> {
  const { context, workspace, connectionId, run } = one;
  const { sentAt, to } = test.mail;
  if (sentAt !== null) {
    return lookForTest(context, workspace, connectionId, test, sentAt, run.signal);
  }
  let last = { mail: mailTo(to, workspace.book.record(connectionId)), rungs: noRungs };
  try {
    return await sendTest(
      context,
      workspace,
      connectionId,
      last.mail,
      run.signal,
      (mail, rungs) => {
        last = { mail, rungs };
      },
    );
  } catch (error) {
    keepBroken(context, workspace, connectionId, last);
    throw error;
  }
}

async function end(
  { context, workspace, connectionId, run }: Watch,
  { reason, startedAt }: Watching,
  { kind: result }: Exclude<WatchTurn, { kind: 'again' }>,
): Promise<void> {
  const { book } = workspace;
  const { siteName } = book.record(connectionId);
  const at = context.host.now().toISOString();
  book.show(connectionId, { watch: { kind: 'ended', result, reason, startedAt, at } });
  context.host.notify?.(texts.notification(result, siteName));
  if (result === 'works') await takeRedirectAway(context, workspace, connectionId, run);
  if (result !== 'given-up' && book.has(connectionId)) startDoctor(context, connectionId, null);
}
