import type { Application, Tenant, User } from '../state/world';
import { type Refusal, refused } from './entra-error';

/** Somebody of another organisation than the one that was asked for. */
export const otherTenantRefusal = (app: Application, tenant: Tenant, user: User): Refusal =>
  refused(
    'invalid_request',
    50020,
    `User account '${user.upn}' from identity provider 'https://sts.windows.net/${user.tenantId}/' does not exist in tenant '${tenant.name}' and cannot access the application '${app.appId}'(${app.displayName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  );
