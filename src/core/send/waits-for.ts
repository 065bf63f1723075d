import type { ErrorCode } from '@shared/errors';
import { type Rung, stoppedRung, type TestState } from '@shared/test-send';
import type { WatchReason } from '@shared/watch';

/**
 * What a stopped test waits for; null where waiting mends nothing.
 *
 * Once the mail is accepted, or nobody knows whether it was, only its arrival is waited for: it is never sent again.
 */
export function waitsFor(test: TestState): WatchReason | null {
  if (test.kind !== 'ended' || test.result !== 'stopped') return null;
  const rung = stoppedRung(test.rungs);
  if (rung === null) return null;
  if (rung.id === 'arrived') return rung.status === 'attention' ? 'arrival' : null;
  return test.mail.sentAt === null ? (byFact(rung) ?? byError(rung)) : null;
}

const byFact = ({ fact }: Rung): WatchReason | null => {
  switch (fact?.kind) {
    case 'right-refused':
      return 'send-as';
    case 'mailbox-missing':
      return 'mailbox';
    case 'token-lacks':
      return 'consent';
    default:
      return null;
  }
};

const reasons: Partial<Readonly<Record<ErrorCode, WatchReason>>> = {
  'auth.consentNeeded': 'consent',
  'auth.appUnknown': 'registration',
};

const byError = ({ error }: Rung): WatchReason | null =>
  error === null ? null : (reasons[error.code] ?? null);
