import type { ConnectionRecord } from './record';

/**
 * The account to sign in with as the sender: the From address, or the one that is meant to send for it.
 *
 * Null while somebody is meant to send for it and nobody is known who did.
 */
export function signsInAs({
  fromAddress,
  sendAsMeant,
  sender,
  pastTests,
}: ConnectionRecord): string | null {
  if (!sendAsMeant) return fromAddress;
  if (sender.kind === 'signed-in') return sender.account.username;
  const sent = pastTests.find(({ result, from }) => result === 'arrived' && from === fromAddress);
  return sent?.username ?? null;
}
