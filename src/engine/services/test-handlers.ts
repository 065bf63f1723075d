import { randomBytes } from 'node:crypto';
import { mailAddress } from '@core/connection/mail-address';
import type { ConnectionRecord } from '@core/connection/record';
import { verdictOfSender } from '@core/connection/view';
import { noRungs } from '@core/send/rungs';
import { testCode, testMime } from '@core/send/test-mail';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { TestMail } from '@shared/test-send';
import { testMailText } from '@shared/text/en/test-mail';
import { systemTimers } from '../http/timers';
import { climb, type LadderEnd } from '../send/ladder';
import type { Context } from './context';
import { startDoctor } from './doctor-handlers';
import { signedInAs, silentToken, targetOf } from './people';
import type { Run } from './runs';
import { senderMailbox } from './sender-mailbox';
import { takeRedirectAway } from './take-redirect-away';
import type { Workspace } from './workspace';

export const testHandlers = (context: Context): Handlers['test'] => ({
  send: ({ connectionId, to, attemptId }) => {
    const workspace = context.workspace();
    const { book } = workspace;
    const recipient = mailAddress(to);
    if (recipient === null) throw new AppError('send.recipientInvalid', { to: to.slice(0, 100) });
    const record = book.record(connectionId);
    const running = book.view(connectionId).test;
    if (running.kind === 'running') return { runId: running.runId };
    if (record.attempts.includes(attemptId)) return { runId: attemptId };
    signedInAs(record, 'sender');
    const mail = mailTo(recipient, record);
    const runId = context.runs.start((run) =>
      send(context, workspace, connectionId, mail, attemptId, run),
    );
    book.change(
      connectionId,
      { attempts: [...record.attempts, attemptId].slice(-KEPT_ATTEMPTS) },
      { test: { kind: 'running', runId, mail, rungs: noRungs } },
    );
    return { runId };
  },
});

const KEPT_ATTEMPTS = 50;

const mailTo = (to: string, { fromAddress }: ConnectionRecord): TestMail => {
  const code = testCode(randomBytes(4));
  return { from: fromAddress, to, subject: testMailText.subject(code), code, sentAt: null };
};

async function send(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  planned: TestMail,
  attemptId: string,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  let mail = planned;
  let hasEnded = false;
  try {
    // The attempt is on disk before the mail goes: a replay after a crash finds it taken.
    await book.saved(connectionId);
    const end = await climb({
      ...(await ladderOf(context, workspace, book.record(connectionId), mail)),
      signal: run.signal,
      onRungs: (rungs) => {
        const accepted = rungs.find(({ id }) => id === 'accepted');
        if (
          mail.sentAt === null &&
          (accepted?.status === 'ok' || accepted?.status === 'attention')
        ) {
          mail = { ...mail, sentAt: context.host.now().toISOString() };
        }
        book.show(connectionId, { test: { kind: 'running', runId: run.id, mail, rungs } });
      },
    });
    finish(context, workspace, connectionId, mail, end);
    hasEnded = true;
    if (end.result === 'arrived') await takeRedirectAway(context, workspace, connectionId, run);
    // What the test proved belongs into the checklist, and a test that stopped is explained there.
    if (end.result !== 'cancelled' && book.has(connectionId)) {
      startDoctor(context, connectionId, null);
    }
  } catch (error) {
    if (!book.has(connectionId)) return;
    if (!hasEnded) {
      // A mail that was accepted stays sent: only an attempt that sent nothing may be made again.
      const { attempts } = book.record(connectionId);
      const open =
        mail.sentAt === null ? attempts.filter((attempt) => attempt !== attemptId) : attempts;
      book.change(connectionId, { attempts: open }, { test: null });
    }
    if (!(error instanceof AppError)) throw error;
    context.notices.add(error);
  }
}

async function ladderOf(
  context: Context,
  workspace: Workspace,
  record: ConnectionRecord,
  mail: TestMail,
) {
  const { account } = signedInAs(record, 'sender');
  const target = targetOf(record);
  const identity = await workspace.identity();
  return {
    account,
    verdict: verdictOfSender(account, record),
    fromAddress: record.fromAddress,
    to: mail.to,
    code: mail.code,
    mime: testMime({
      ...mail,
      siteUrl: record.siteUrl,
      targetName: target.shortName,
      date: context.host.now(),
    }),
    wanted: target.delegated,
    tokenScopes: async () => (await silentToken(identity, record, 'send', workspace.cloud)).scopes,
    mailbox: senderMailbox(workspace, record),
    timers: systemTimers,
    now: context.host.now,
  };
}

function finish(
  context: Context,
  { book }: Workspace,
  connectionId: string,
  mail: TestMail,
  { result, rungs }: LadderEnd,
): void {
  const at = context.host.now().toISOString();
  const { provenAt, made } = book.record(connectionId);
  const hasRedirect = made.some(
    ({ kind, state }) => kind === 'localhost-redirect' && state !== 'undone',
  );
  const localhostRedirect = hasRedirect ? 'still-there' : 'never-added';
  book.change(
    connectionId,
    {
      test: { kind: 'ended', result, mail, rungs, at, localhostRedirect },
      ...(result === 'arrived' ? { provenAt: provenAt ?? at } : {}),
      ...(mail.sentAt === null ? {} : { lastUsedAt: at }),
    },
    { test: null },
  );
}
