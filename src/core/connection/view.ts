import type { ConnectionView } from '@shared/connection';
import type { Account, AccountVerdict, SignInState } from '@shared/sign-in';
import type { TestState } from '@shared/test-send';
import type { WatchState } from '@shared/watch';
import { waitsFor } from '../send/waits-for';
import { targetById } from '../targets/registry';
import type { ConnectionRecord, LiveState, RememberedSignIn } from './record';
import { signsInAs } from './signs-in-as';
import { openStep } from './step';
import { administratorVerdict, senderVerdict } from './verdict';

/** Everything the window shows of one connection, derived anew from what is kept and what goes on. */
export function connectionView(record: ConnectionRecord, live: LiveState = {}): ConnectionView {
  const {
    sendAsMeant: _meant,
    provenAt,
    attempts: _attempts,
    exchange: _pasted,
    lastUsedAt: _used,
    ...kept
  } = record;
  const view = {
    ...kept,
    signsInAs: signsInAs(record),
    targetName: targetById(record.targetId)?.shortName ?? record.targetId,
    administrator:
      live.administrator ??
      signInState(record.administrator, (account) =>
        administratorVerdict(account, record.tenantId),
      ),
    sender:
      live.sender ?? signInState(record.sender, (account) => verdictOfSender(account, record)),
    plan: live.plan ?? record.plan,
    test: live.test ?? record.test,
    watch: live.watch ?? watchOffer(record.test),
    checklist: live.checklist ?? record.checklist,
  };
  return { ...view, step: openStep(view, provenAt) };
}

const watchOffer = (test: TestState): WatchState => {
  const reason = waitsFor(test);
  return reason === null ? { kind: 'off' } : { kind: 'offered', reason };
};

/** The verdict on an account as this connection's sender. */
export const verdictOfSender = (account: Account, record: ConnectionRecord): AccountVerdict =>
  senderVerdict(account, {
    fromAddress: record.fromAddress,
    tenantId: record.tenantId,
    administrator: accountOf(record.administrator),
    sendAsMeant: record.sendAsMeant,
  });

export const accountOf = (signIn: RememberedSignIn): Account | null =>
  signIn.kind === 'signed-in' ? signIn.account : null;

const signInState = (
  signIn: RememberedSignIn,
  judge: (account: Account) => AccountVerdict,
): SignInState =>
  signIn.kind === 'signed-out'
    ? signIn
    : {
        kind: 'signed-in',
        account: signIn.account,
        verdict: judge(signIn.account),
        at: signIn.at,
        keptIn: signIn.keptIn,
      };
