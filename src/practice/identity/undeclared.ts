import type { PracticeContext } from '../server/env';
import { grantedScopes } from '../state/find';
import { resourceAppIds } from '../state/permission-table';
import type { Application, Tenant, User } from '../state/world';
import { declaredScopes } from './consent';
import { type Refusal, refused } from './entra-error';
import type { Asked } from './scopes';
import { versionOf } from './version';

/**
 * v1 alone takes what the registration declares: an API it does not declare, and nobody agreed to, has nothing to give.
 *
 * Source: AADSTS650057 as in github.com/Azure/azure-cli issue 33887 (2026-08) and
 * microsoft/azure-devops-auth-samples issue 90 (2022-04), read 2026-11-21. That an agreement without a declaration
 * is enough is unconfirmed.
 */
export function undeclaredRefusal(
  c: PracticeContext,
  tenant: Tenant,
  app: Application,
  user: User,
  asked: Asked,
): Refusal | null {
  if (versionOf(c) === 'v2' || !asked.isDefault) return null;
  if (declaredScopes(app, asked.resource).length > 0) return null;
  if (grantedScopes(c.env.realm, tenant.id, app.appId, user.id, asked.resource).size > 0) {
    return null;
  }
  const declared = app.requiredResourceAccess.map(({ resourceAppId }) => resourceAppId).join(', ');
  return refused(
    'invalid_client',
    650057,
    `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${app.appId}(${app.displayName}). Resource value from request: ${asked.prefix.replace(/\/$/, '')}. Resource app ID: ${resourceAppIds[asked.resource]}. List of valid resources from app registration: ${declared}.`,
  );
}
