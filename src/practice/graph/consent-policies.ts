import { Hono } from 'hono';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { permissions, resourceAppIds } from '../state/permission-table';
import { guidOf } from '../state/seed';
import { context, notFound } from './answer';
import { needs } from './caller';
import { callOf } from './request';

/** Ids of Microsoft's built-in policies, as the consent policy page names them. */
const POLICIES: Readonly<Record<string, string>> = {
  'microsoft-user-default-recommended': 'Microsoft User Default Recommended Policy',
  'microsoft-user-default-legacy': 'Microsoft User Default Legacy Policy',
};

const set = (id: string, ids: readonly string[], resourceApplication: string) => ({
  id: guidOf(id),
  certifiedClientApplicationsOnly: false,
  clientApplicationIds: ['all'],
  clientApplicationPublisherIds: ['all'],
  clientApplicationTenantIds: ['all'],
  clientApplicationsFromVerifiedPublisherOnly: false,
  permissionClassification: 'all',
  permissionType: 'delegated',
  permissions: ids,
  resourceApplication,
});

/** GET /policies/permissionGrantPolicies/{id}: to what people may agree by themselves. */
async function read(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, 'Policy.Read.PermissionGrant', 'Policy.Read.All');
  const id = c.req.param('id') ?? '';
  const displayName = POLICIES[id];
  if (!displayName) throw notFound(id);
  const withheld = permissions
    .filter(({ resource, type }) => resource === 'graph' && type === 'delegated')
    .filter((entry) => !entry.adminOnly && !entry.userMayConsent)
    .map((entry) => entry.id);
  const expand = (c.req.query('$expand') ?? '').split(',').map((name) => name.trim());
  const recommended = id.endsWith('recommended');
  return c.json({
    ...context('policies/permissionGrantPolicies/$entity'),
    id,
    deletedDateTime: null,
    displayName,
    description: 'Permissions consentable by member type users by default.',
    ...(expand.includes('includes') ? { includes: [set(`${id} in`, ['all'], 'any')] } : {}),
    ...(expand.includes('excludes')
      ? { excludes: recommended ? [set(`${id} out`, withheld, resourceAppIds.graph)] : [] }
      : {}),
  });
}

export const consentPolicies = new Hono<PracticeEnv>().get(
  '/policies/permissionGrantPolicies/:id',
  read,
);
