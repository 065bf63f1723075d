import { randomBytes } from 'node:crypto';
import type { ConnectionRecord } from '@core/connection/record';
import { accountOf, verdictOfSender } from '@core/connection/view';
import { withTest } from '@core/send/past-tests';
import { proves, sentWithOf } from '@core/send/proves';
import { closed } from '@core/send/rungs';
import { testCode, testMime } from '@core/send/test-mail';
import type { Rung, TestMail, TestState } from '@shared/test-send';
import { testMailText } from '@shared/text/en/test-mail';
import { climb, type LadderEnd, lookAgain } from '../send/ladder';
import type { LadderRun } from '../send/ladder-run';
import type { Context } from './context';
import { signedInAs, silentToken, targetOf } from './people';
import { senderMailbox } from './sender-mailbox';
import type { Workspace } from './workspace';

/**
 * So long a sign-in is proof by itself. Later the token is renewed for the test: a kept one still opens the mailbox
 * after the app was switched off or deleted, and the site would find out within the hour.
 */
const JUST_SIGNED_IN_MS = 5 * 60_000;

/** A mail that was tried, and how far it came. */
export interface TriedMail extends LadderEnd {
  readonly mail: TestMail;
}

/** A new mail with a code of its own: one that was refused is never handed over a second time. */
export const mailTo = (to: string, record: ConnectionRecord): TestMail => {
  const code = testCode(randomBytes(4));
  return {
    from: record.fromAddress,
    to,
    subject: testMailText.subject(code),
    code,
    sentAt: null,
    sentWith: sentWithOf(record),
  };
};

/** Hands one mail over the way the application does; its time is noted as soon as it may have gone. */
export async function sendTest(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  planned: TestMail,
  signal: AbortSignal,
  onRungs: (mail: TestMail, rungs: readonly Rung[]) => void,
): Promise<TriedMail> {
  let mail = planned;
  const run = await ladderOf(context, workspace, connectionId, planned, signal);
  const end = await climb({
    ...run,
    onRungs: (rungs) => {
      if (mail.sentAt === null && mayHaveGone(rungs)) {
        mail = { ...mail, sentAt: context.host.now().toISOString() };
      }
      onRungs(mail, rungs);
    },
  });
  return { ...end, mail };
}

/** A mail that may have gone before a bug ended its test: it stays sent, and nothing sends it again. */
export function keepBroken(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  { mail, rungs }: Pick<TriedMail, 'mail' | 'rungs'>,
): void {
  if (mail.sentAt === null || !workspace.book.has(connectionId)) return;
  keepTest(context, workspace, connectionId, { result: 'stopped', mail, rungs: closed(rungs) });
}

const mayHaveGone = (rungs: readonly Rung[]): boolean => {
  const status = rungs.find(({ id }) => id === 'accepted')?.status;
  return status === 'ok' || status === 'attention';
};

/** Looks once more for a mail that was handed over, without sending anything. */
export async function lookForTest(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  { mail, rungs }: Extract<TestState, { kind: 'ended' }>,
  sentAt: string,
  signal: AbortSignal,
): Promise<TriedMail> {
  const run = await ladderOf(context, workspace, connectionId, mail, signal);
  return { ...(await lookAgain(run, rungs, sentAt)), mail };
}

async function ladderOf(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  mail: TestMail,
  signal: AbortSignal,
): Promise<LadderRun> {
  const record = workspace.book.record(connectionId);
  const { account, at } = signedInAs(record, 'sender');
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
    tokenScopes: async () => {
      const isOld = context.host.now().getTime() - Date.parse(at) > JUST_SIGNED_IN_MS;
      return (await silentToken(identity, record, 'send', workspace.cloud, isOld)).scopes;
    },
    mailbox: senderMailbox(workspace, record),
    timers: context.timers,
    now: context.host.now,
    signal,
    onRungs: () => undefined,
  };
}

/** Keeps what came of a test. `isRepeat`: one more try of a watch. */
export function keepTest(
  context: Context,
  { book }: Workspace,
  connectionId: string,
  { mail, result, rungs }: TriedMail,
  isRepeat = false,
): void {
  const at = context.host.now().toISOString();
  const record = book.record(connectionId);
  const hasRedirect = record.made.some(
    ({ kind, state }) => kind === 'localhost-redirect' && state !== 'undone',
  );
  const localhostRedirect = hasRedirect ? 'still-there' : 'never-added';
  const test = { kind: 'ended', result, mail, rungs, at, localhostRedirect } as const;
  const tested = {
    username: accountOf(record.sender)?.username ?? null,
    pluginVersion: record.pluginVersion,
  };
  book.change(
    connectionId,
    {
      test,
      pastTests: withTest(record.pastTests, test, tested, isRepeat),
      ...(proves(mail, record) ? provenBy(result, mail, record, at) : {}),
    },
    { test: null },
  );
}

const provenBy = (
  result: TriedMail['result'],
  { sentAt }: TestMail,
  { provenAt }: ConnectionRecord,
  at: string,
): Partial<ConnectionRecord> => ({
  ...(result === 'arrived' ? { provenAt: provenAt ?? at } : {}),
  ...(sentAt === null ? {} : { lastUsedAt: at }),
});
