import type { SentWith, TestMail } from '@shared/test-send';
import type { ConnectionRecord } from '../connection/record';

export const sentWithOf = ({ app, secret, sender }: ConnectionRecord): SentWith => ({
  appId: app?.appId ?? null,
  secretKeyId: secret?.keyId ?? null,
  senderId: sender.kind === 'signed-in' ? sender.account.objectId : null,
});

/** Whether what comes of a mail says something of the connection as it is now: nothing of it was changed since. */
export function proves({ from, sentWith }: TestMail, record: ConnectionRecord): boolean {
  if (from !== record.fromAddress) return false;
  const now = sentWithOf(record);
  return (
    sentWith === undefined ||
    (sentWith.appId === now.appId &&
      sentWith.secretKeyId === now.secretKeyId &&
      sentWith.senderId === now.senderId)
  );
}
