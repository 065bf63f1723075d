import { bounceCode, isBounceOf, type SeenMail } from '@core/send/bounce';
import { AppError } from '@shared/errors';
import { testMailText } from '@shared/text/en/test-mail';
import type { Finding } from './finding';
import type { LadderRun } from './ladder-run';

/** Growing pauses between looks; the last one repeats. */
const PAUSES_MS = [200, 300, 500, 1_000, 1_500, 2_000, 3_000, 5_000] as const;
const LIMIT_MS = 60_000;
/** A mail in Sent Items that is not in the inbox by then was moved by a rule, or takes longer than we wait. */
const INBOX_LIMIT_MS = 15_000;

interface Look {
  readonly sent: boolean;
  readonly arrived: boolean;
  readonly bounce: SeenMail | null;
  readonly requestId: string | null;
}

/** Looks for the test by its code until it is found, bounced, or the limit is over. Raises run.cancelled. */
export async function awaitArrival(run: LadderRun): Promise<Finding> {
  const started = run.now().getTime();
  const toSelf = isOwnAddress(run);
  let sentAt: number | null = null;
  let failure: AppError | null = null;
  for (let turn = 0; ; turn++) {
    const look = await lookAround(run, toSelf).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code === 'run.cancelled') throw error;
      failure = error;
      return nothingSeen;
    });
    const { requestId } = look;
    if (look.bounce) {
      return {
        status: 'problem',
        fact: { kind: 'bounced', code: bounceCode(look.bounce) },
        requestId,
      };
    }
    const waitedMs = run.now().getTime() - started;
    if (look.sent) sentAt ??= waitedMs;
    if (look.sent && look.arrived) return { status: 'ok', fact: { kind: 'in-both' }, requestId };
    const inboxIsOver = sentAt !== null && waitedMs - sentAt >= INBOX_LIMIT_MS;
    if (sentAt !== null && (!toSelf || inboxIsOver)) {
      return { status: 'ok', fact: { kind: 'in-sent-items' }, requestId };
    }
    if (waitedMs >= LIMIT_MS) {
      if (look.arrived) return { status: 'ok', fact: { kind: 'in-inbox' }, requestId };
      const error = failure ?? new AppError('send.notProven', { code: run.code });
      return { status: 'attention', fact: { kind: 'not-seen-yet', waitedMs }, error };
    }
    await pause(run, PAUSES_MS[Math.min(turn, PAUSES_MS.length - 1)] ?? 0);
  }
}

/**
 * One look for a mail that was handed over a while ago. A rule may have moved it out of the inbox by now, so Sent Items
 * is proof enough. Raises graph.*, network.*, run.cancelled.
 */
export async function lookOnce(run: LadderRun, sentAt: string): Promise<Finding> {
  const { sent, arrived, bounce, requestId } = await lookAround(run, isOwnAddress(run));
  if (bounce) {
    return { status: 'problem', fact: { kind: 'bounced', code: bounceCode(bounce) }, requestId };
  }
  if (sent && arrived) return { status: 'ok', fact: { kind: 'in-both' }, requestId };
  if (sent) return { status: 'ok', fact: { kind: 'in-sent-items' }, requestId };
  if (arrived) return { status: 'ok', fact: { kind: 'in-inbox' }, requestId };
  const waitedMs = run.now().getTime() - Date.parse(sentAt);
  const error = new AppError('send.notProven', { code: run.code });
  return { status: 'attention', fact: { kind: 'not-seen-yet', waitedMs }, error };
}

const nothingSeen: Look = { sent: false, arrived: false, bounce: null, requestId: null };

async function lookAround(run: LadderRun, toSelf: boolean): Promise<Look> {
  const { mailbox, code, signal } = run;
  const [sent, inbox] = await Promise.all([
    mailbox.isInSentItems(testMailText.subject(code), signal),
    mailbox.newest(signal),
  ]);
  const bounce = inbox.mails.find((mail) => isBounceOf(mail, code)) ?? null;
  return {
    sent: sent.found,
    arrived: toSelf && inbox.mails.some((mail) => mail.subject === testMailText.subject(code)),
    bounce,
    requestId: sent.requestId,
  };
}

const isOwnAddress = ({ account, to }: LadderRun): boolean =>
  [account.username, ...(account.addresses ?? [])].some(
    (address) => address.toLowerCase() === to.toLowerCase(),
  );

const pause = async ({ timers, signal }: LadderRun, ms: number): Promise<void> => {
  try {
    await timers.wait(ms, signal);
  } catch (error) {
    throw new AppError('run.cancelled', {}, {}, { cause: error });
  }
};
