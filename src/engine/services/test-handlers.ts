import { mailAddress } from '@core/connection/mail-address';
import type { ConnectionRecord } from '@core/connection/record';
import { noRungs } from '@core/send/rungs';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { TestMail } from '@shared/test-send';
import type { Context } from './context';
import { startDoctor } from './doctor-handlers';
import { signedInAs } from './people';
import type { Run } from './runs';
import { keepBroken, keepTest, mailTo, sendTest } from './send-test';
import { takeRedirectAway } from './take-redirect-away';
import type { Workspace } from './workspace';

export const testHandlers = (context: Context): Handlers['test'] => ({
  send: ({ connectionId, to, attemptId }) => {
    const workspace = context.workspace();
    const { book } = workspace;
    const recipient = mailAddress(to);
    if (recipient === null) throw new AppError('send.recipientInvalid', { to: to.slice(0, 100) });
    const record = book.record(connectionId);
    const { test: running, watch } = book.view(connectionId);
    if (running.kind === 'running' && context.runs.isActive(running.runId)) {
      return { runId: running.runId };
    }
    if (record.attempts.includes(attemptId)) return { runId: attemptId };
    signedInAs(record, 'sender');
    if (watch.kind === 'watching' && watch.isLooking && context.runs.isActive(watch.runId)) {
      // The watch has the same mail on its way at this moment: a second one would prove nothing more.
      if (sendsTo(record, recipient)) return { runId: watch.runId };
      throw new AppError('run.busy');
    }
    if (watch.kind === 'watching') context.runs.cancel(watch.runId);
    const mail = mailTo(recipient, record);
    const runId = context.runs.start(connectionId, (run) =>
      send(context, workspace, connectionId, mail, attemptId, run),
    );
    book.change(
      connectionId,
      { attempts: [...record.attempts, attemptId].slice(-KEPT_ATTEMPTS) },
      { test: { kind: 'running', runId, mail, rungs: noRungs }, watch: null },
    );
    return { runId };
  },
});

/** Whether a look of the watch tries to send to this address; one that only looks for a mail sends nothing. */
const sendsTo = ({ test }: ConnectionRecord, recipient: string): boolean =>
  test.kind === 'ended' &&
  test.mail.sentAt === null &&
  test.mail.to.toLowerCase() === recipient.toLowerCase();

const KEPT_ATTEMPTS = 50;

async function send(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  planned: TestMail,
  attemptId: string,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  let last = { mail: planned, rungs: noRungs };
  let hasEnded = false;
  try {
    // The attempt is on disk before the mail goes: a replay after a crash finds it taken.
    await book.saved(connectionId);
    const tried = await sendTest(
      context,
      workspace,
      connectionId,
      planned,
      run.signal,
      (mail, rungs) => {
        last = { mail, rungs };
        book.show(connectionId, { test: { kind: 'running', runId: run.id, mail, rungs } });
      },
    );
    keepTest(context, workspace, connectionId, tried);
    hasEnded = true;
    if (tried.result === 'arrived') await takeRedirectAway(context, workspace, connectionId, run);
    // What the test proved belongs into the checklist, and a test that stopped is explained there.
    if (tried.result !== 'cancelled' && book.has(connectionId)) {
      startDoctor(context, connectionId, null);
    }
  } catch (error) {
    if (!book.has(connectionId)) return;
    if (!hasEnded) {
      // A mail that was accepted stays sent: only an attempt that sent nothing may be made again.
      const { attempts } = book.record(connectionId);
      const open =
        last.mail.sentAt === null ? attempts.filter((attempt) => attempt !== attemptId) : attempts;
      book.change(connectionId, { attempts: open }, { test: null });
      keepBroken(context, workspace, connectionId, last);
    }
    if (!(error instanceof AppError)) throw error;
    context.notices.add(error);
  }
}
