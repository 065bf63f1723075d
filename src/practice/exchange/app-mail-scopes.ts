import { GraphRefusal } from '../graph/answer';
import type { AppMailScope, Tenant, User } from '../state/world';

const scopesOf = (
  tenant: Tenant,
  appId: string,
  kind: AppMailScope['kind'],
): readonly AppMailScope[] =>
  tenant.appMailScopes.filter((scope) => scope.appId === appId && scope.kind === kind);

const reaches = (scope: AppMailScope, mailbox: User): boolean =>
  scope.addresses.some((address) => mailbox.addresses.includes(address.toLowerCase()));

/** RBAC for Applications: a right Exchange gives by itself, of which the token says nothing. */
export const sendsByRole = (tenant: Tenant, appId: string, mailbox: User): boolean =>
  scopesOf(tenant, appId, 'rbac').some((scope) => reaches(scope, mailbox));

/** Exchange knows the application for SMTP on this mailbox. */
export const registeredForSmtp = (tenant: Tenant, appId: string, mailbox: User): boolean =>
  scopesOf(tenant, appId, 'smtp').some((scope) => reaches(scope, mailbox));

/** An application access policy narrows what Entra gave. Raises ErrorAccessDenied outside it. */
export function heedAccessPolicy(tenant: Tenant, appId: string, mailbox: User): void {
  const policies = scopesOf(tenant, appId, 'policy');
  if (policies.length === 0 || policies.some((scope) => reaches(scope, mailbox))) return;
  throw new GraphRefusal(
    403,
    'ErrorAccessDenied',
    'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
  );
}
