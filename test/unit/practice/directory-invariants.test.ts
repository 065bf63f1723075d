import { graph, segmented } from '@practice/graph/graph';
import { delegatedToken } from '@practice/identity/jwt';
import { principalOf } from '@practice/state/find';
import { resourceAppIds } from '@practice/state/permission-table';
import { openRealm, type Realm } from '@practice/state/realm';
import { GRAPH_COMMAND_LINE_TOOLS } from '@practice/state/seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const MAIL_SEND_ROLE = 'b633e1c5-b582-4048-a93e-9f11b44c7e96';
const SCOPES =
  'Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All AppRoleAssignment.ReadWrite.All Directory.Read.All';

type Ask = (method: string, path: string, body?: unknown) => Promise<number>;

/** Kim, who may do everything, against a world without a wire. */
async function opened(): Promise<{ realm: Realm; ask: Ask }> {
  const realm = openRealm();
  const { world } = realm;
  const [tenant] = world.tenants;
  const user = world.users.find((entry) => entry.upn === 'nomail@contoso.example');
  const app = world.applications.find((entry) => entry.appId === GRAPH_COMMAND_LINE_TOOLS);
  if (!tenant || !user || !app) throw new Error('the practice world is empty');
  const grantee = { app, tenant, authenticated: '0' as const };
  const token = await delegatedToken(realm, grantee, user, 'graph', SCOPES.split(' '));
  const ask: Ask = async (method, path, body) => {
    const request = new Request(`https://graph.microsoft.com${segmented(`/v1.0${path}`)}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await graph.fetch(request, {
      realm,
      reachable: (url: string) => url,
      call: () => Promise.reject(new Error('nothing is called')),
    });
    return response.status;
  };
  return { realm, ask };
}

const step = fc.record({
  what: fc.constantFrom(
    'create',
    'principal',
    'grant',
    'widen',
    'ungrant',
    'role',
    'unrole',
    'secret',
    'unsecret',
    'remove principal',
    'remove',
  ),
  which: fc.nat({ max: 5 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does one step to one of the things that are there; answers Graph's status, or null when there was nothing to do it to. */
async function take(realm: Realm, ask: Ask, { what, which }: Step): Promise<number | null> {
  const { world } = realm;
  const tenantId = world.tenants[0]?.id ?? '';
  const pick = <T>(items: readonly T[]): T | undefined => items[which % (items.length || 1)];
  const app = pick(world.applications.filter((entry) => entry.tenantId === tenantId));
  const sp = pick(world.servicePrincipals);
  const grant = pick(world.grants);
  const resourceId = principalOf(realm, tenantId, resourceAppIds.graph)?.id;
  switch (what) {
    case 'create':
      return ask('POST', '/applications', { displayName: `App ${which}` });
    case 'principal':
      return app ? ask('POST', '/servicePrincipals', { appId: app.appId }) : null;
    case 'grant': {
      const body = { consentType: 'AllPrincipals', principalId: null, scope: 'User.Read' };
      return sp
        ? ask('POST', '/oauth2PermissionGrants', { clientId: sp.id, resourceId, ...body })
        : null;
    }
    case 'widen':
      return grant
        ? ask('PATCH', `/oauth2PermissionGrants/${grant.id}`, { scope: 'User.Read Mail.Send' })
        : null;
    case 'ungrant':
      return grant ? ask('DELETE', `/oauth2PermissionGrants/${grant.id}`) : null;
    case 'role': {
      const body = { principalId: sp?.id, resourceId, appRoleId: MAIL_SEND_ROLE };
      return sp ? ask('POST', `/servicePrincipals/${sp.id}/appRoleAssignments`, body) : null;
    }
    case 'unrole': {
      const role = pick(world.roleAssignments);
      return role
        ? ask('DELETE', `/servicePrincipals/${role.principalId}/appRoleAssignments/${role.id}`)
        : null;
    }
    case 'secret':
      return app ? ask('POST', `/applications/${app.id}/addPassword`, {}) : null;
    case 'unsecret': {
      const keyId = app?.passwordCredentials[0]?.keyId;
      return app && keyId ? ask('POST', `/applications/${app.id}/removePassword`, { keyId }) : null;
    }
    case 'remove principal':
      return sp ? ask('DELETE', `/servicePrincipals/${sp.id}`) : null;
    case 'remove':
      return app ? ask('DELETE', `/applications/${app.id}`) : null;
  }
}

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** What must hold of a directory at any time; empty: all of it does. */
function brokenIn({ world }: Realm): readonly string[] {
  const principals = world.servicePrincipals.map((sp) => sp.id);
  const appIds = world.applications.map((app) => app.appId);
  return [
    ...world.grants
      .filter((grant) => !principals.includes(grant.clientId))
      .map((grant) => `grant ${grant.id} has no client`),
    ...world.roleAssignments
      .filter((role) => !principals.includes(role.principalId))
      .map((role) => `role ${role.id} has no principal`),
    ...world.servicePrincipals
      .filter((sp) => !appIds.includes(sp.appId))
      .map((sp) => `service principal ${sp.id} has no app`),
    ...(distinct(appIds) ? [] : ['two apps have the same id']),
    ...(distinct(world.servicePrincipals.map((sp) => sp.appId))
      ? []
      : ['two principals of one app']),
    ...(distinct(
      world.grants.map((grant) => [grant.clientId, grant.resourceId, grant.principalId].join()),
    )
      ? []
      : ['two grants for the same']),
    ...(distinct(world.roleAssignments.map((role) => [role.principalId, role.appRoleId].join()))
      ? []
      : ['one role given twice']),
  ];
}

describe('the practice directory', () => {
  test('leaves nothing orphaned and nothing twice, whatever is done in whatever order', async () => {
    const { realm, ask } = await opened();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        realm.reset();
        for (const entry of steps) {
          const status = await take(realm, ask, entry);
          expect([null, 200, 201, 204, 400, 409]).toContain(status);
          expect(brokenIn(realm)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
