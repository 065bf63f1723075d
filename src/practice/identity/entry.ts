import type { Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';
import { type Refusal, refused } from './entra-error';

/** Conditional Access asks for a second proof. */
export const secondProofRefusal = (): Refusal =>
  refused(
    'interaction_required',
    50076,
    "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
    { suberror: 'basic_action' },
  );

/** Switched-off accounts and apps, assignment, Conditional Access. */
export function entryRefusal(
  realm: Realm,
  app: Application,
  tenant: Tenant,
  user: User,
): Refusal | null {
  if (!user.enabled) {
    return refused('invalid_grant', 50057, 'The user account is disabled.');
  }
  const sp = realm.world.servicePrincipals.find(
    (entry) => entry.tenantId === tenant.id && entry.appId === app.appId,
  );
  if (sp && !sp.accountEnabled) {
    return refused(
      'unauthorized_client',
      7000112,
      `Application '${app.appId}'(${app.displayName}) is disabled.`,
    );
  }
  if (sp?.appRoleAssignmentRequired && !sp.assignedTo.includes(user.id)) {
    return refused(
      'interaction_required',
      50105,
      `Your administrator has configured the application ${app.displayName} ('${app.appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{EmailHidden}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`,
    );
  }
  if (tenant.conditionalAccess === 'block') {
    return refused(
      'access_denied',
      53003,
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
      { claims: '{"access_token":{"capolids":{"essential":true,"values":["practice"]}}}' },
    );
  }
  return null;
}
