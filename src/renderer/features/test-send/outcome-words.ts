import type { ConnectionView } from '@shared/connection';
import { isUnknown, stoppedRung } from '@shared/test-send';
import { testSend as texts } from '@shared/text/en/test-send';

/** The result as a headline, or what the page is for. */
export function titleOf(connection: ConnectionView): string {
  const { test } = connection;
  if (test.kind === 'never') return texts.title;
  if (test.kind === 'running') return texts.runningTitle;
  if (test.result === 'arrived') return texts.arrivedTitle(connection.siteName);
  const rung = texts.stopRung(test);
  return test.result === 'cancelled' || rung === null
    ? texts.cancelledTitle
    : texts.stoppedTitle(rung);
}

export function leadOf(connection: ConnectionView): string {
  const { test } = connection;
  if (test.kind !== 'ended') return texts.lead;
  if (test.result === 'arrived')
    return texts.arrivedLead(
      connection.targetName,
      test.rungs.find((rung) => rung.id === 'arrived')?.elapsedMs ?? null,
    );
  const rung = stoppedRung(test.rungs);
  if (test.result === 'stopped' && rung?.status === 'attention' && test.rungs.some(isUnknown))
    return texts.unknownLead;
  return test.result === 'cancelled' || rung === null
    ? texts.lead
    : texts.stoppedLead(rung, senderOf(connection), connection.fromAddress);
}

/** Who is signed in as the sender; while nobody is, who was in the last test, or else the From address. */
export const senderOf = ({ sender, pastTests, fromAddress }: ConnectionView): string =>
  sender.kind === 'signed-in' ? sender.account.username : (pastTests[0]?.username ?? fromAddress);
