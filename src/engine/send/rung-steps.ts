import { maySend } from '@core/connection/verdict';
import { missingScopes, tokenScopes } from '@core/send/missing-scopes';
import { assertNever } from '@shared/assert-never';
import { AppError } from '@shared/errors';
import type { RungFact, RungId } from '@shared/test-send';
import { awaitArrival } from './arrival';
import type { Finding } from './finding';
import type { LadderRun } from './ladder-run';
import { mayHaveTaken } from './may-have-taken';

/** What is done on each rung. Rejects with AppError when it could not be done. */
export const stepOf = (id: RungId, run: LadderRun): Promise<Finding> => {
  switch (id) {
    case 'token':
      return token(run);
    case 'account':
      return account(run);
    case 'mailbox':
      return mailbox(run);
    case 'right':
      return right(run);
    case 'accepted':
      return accepted(run);
    case 'arrived':
      return awaitArrival(run);
    default:
      return assertNever(id);
  }
};

async function token(run: LadderRun): Promise<Finding> {
  const missing = missingScopes(run.wanted, await run.tokenScopes());
  return missing.length > 0
    ? { status: 'problem', fact: { kind: 'token-lacks', missing } }
    : { status: 'ok', fact: { kind: 'token-fine', permissions: tokenScopes(run.wanted) } };
}

async function account({
  account: { username },
  verdict,
  fromAddress,
}: LadderRun): Promise<Finding> {
  return maySend(verdict)
    ? { status: 'ok', fact: { kind: 'account-fits', username } }
    : { status: 'problem', fact: { kind: 'account-differs', username, fromAddress } };
}

async function mailbox(run: LadderRun): Promise<Finding> {
  const { found, requestId } = await run.mailbox.exists(run.signal);
  return found
    ? { status: 'ok', fact: { kind: 'mailbox-found' }, requestId }
    : {
        status: 'problem',
        fact: { kind: 'mailbox-missing', username: run.account.username },
        requestId,
      };
}

async function right({ verdict }: LadderRun): Promise<Finding> {
  if (verdict.kind === 'fits') return { status: 'ok', fact: { kind: 'right-own-address' } };
  if (verdict.kind === 'alias') return { status: 'ok', fact: { kind: 'right-alias' } };
  return { status: 'attention', fact: { kind: 'right-unknown-until-sent' } };
}

async function accepted(run: LadderRun): Promise<Finding> {
  try {
    const { status, requestId } = await run.mailbox.send(run.mime, run.signal);
    return { status: 'ok', fact: { kind: 'accepted', status }, requestId };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const upstream = error.details.upstreamCode ?? '';
    if (upstream === 'ErrorSendAsDenied') {
      const fact: RungFact = { kind: 'right-refused', fromAddress: run.fromAddress };
      return { status: 'problem', fact, error, blame: 'right' };
    }
    if (upstream === 'MailboxNotEnabledForRESTAPI' || upstream === 'ErrorInvalidUser') {
      const fact: RungFact = { kind: 'mailbox-missing', username: run.account.username };
      return { status: 'problem', fact, error, blame: 'mailbox' };
    }
    // Nobody knows whether it was taken: from here on it is looked for and never sent again.
    if (mayHaveTaken(error)) return { status: 'attention', fact: null, error };
    return { status: 'problem', fact: { kind: 'refused' }, error };
  }
}
