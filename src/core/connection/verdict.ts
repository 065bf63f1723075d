import type { Account, AccountVerdict } from '@shared/sign-in';
import { mayRegisterApps } from './directory-roles';

/** Whether this account can make what the plan makes. Roles that could not be read are no reason to stop anybody. */
export function administratorVerdict(account: Account, tenantId: string | null): AccountVerdict {
  if (tenantId !== null && account.tenantId !== tenantId) {
    return { kind: 'wrong-tenant', expected: tenantId, actual: account.tenantId };
  }
  if (account.roles && !mayRegisterApps(account.roles)) {
    return { kind: 'no-role', roles: account.roles };
  }
  return { kind: 'fits' };
}

interface SenderWish {
  readonly fromAddress: string;
  readonly tenantId: string | null;
  /** The administrator of this connection, to tell a person that the wrong one of the two signed in. */
  readonly administrator: Account | null;
  readonly sendAsMeant: boolean;
}

/** Whose token it is, against the From address: the commonest failure of all is the wrong account's token. */
export function senderVerdict(account: Account, wish: SenderWish): AccountVerdict {
  const { fromAddress, tenantId } = wish;
  if (tenantId !== null && account.tenantId !== tenantId) {
    return { kind: 'wrong-tenant', expected: tenantId, actual: account.tenantId };
  }
  const from = fold(fromAddress);
  const [primary = null, ...others] = (account.addresses ?? []).map(fold);
  if (from === fold(account.username) || from === primary) return { kind: 'fits' };
  if (others.includes(from)) return { kind: 'alias', fromAddress };
  if (wish.sendAsMeant) return { kind: 'meant-for-send-as', fromAddress };
  return {
    kind: 'wrong-account',
    fromAddress,
    isAdministrator: account.objectId === wish.administrator?.objectId,
  };
}

/** Verdicts with which a test may be sent. */
export const maySend = (verdict: AccountVerdict): boolean =>
  verdict.kind === 'fits' || verdict.kind === 'alias' || verdict.kind === 'meant-for-send-as';

const fold = (address: string): string => address.trim().toLowerCase();
