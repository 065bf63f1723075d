import { Hono } from 'hono';
import { decoded } from '../server/decoded';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { userByName } from '../state/find';
import { roleTemplates } from '../state/permission-table';
import type { Realm } from '../state/realm';
import { guidOf } from '../state/seed';
import type { User } from '../state/world';
import { badRequest, context, GraphRefusal, notFound } from './answer';
import { type Caller, needs } from './caller';
import { collection, select } from './query';
import { callOf } from './request';

const READ_ALL = [
  'User.Read.All',
  'Directory.Read.All',
  'User.ReadWrite.All',
  'Directory.ReadWrite.All',
];
const EXCHANGE_PLAN = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';

/** What Graph gives of a user without `$select`. */
const DEFAULTS =
  'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,id';

export const shownUser = (user: User): Readonly<Record<string, unknown>> => ({
  id: user.id,
  accountEnabled: user.enabled,
  assignedLicenses: user.licensed
    ? [{ disabledPlans: [], skuId: guidOf('sku Exchange Online Plan 1') }]
    : [],
  assignedPlans: user.licensed
    ? [
        {
          assignedDateTime: '2024-01-01T00:00:00Z',
          capabilityStatus: 'Enabled',
          service: 'exchange',
          servicePlanId: EXCHANGE_PLAN,
        },
      ]
    : [],
  businessPhones: [],
  displayName: user.displayName,
  givenName: null,
  jobTitle: null,
  mail: user.addresses[0] ?? null,
  mobilePhone: null,
  officeLocation: null,
  onPremisesSyncEnabled: user.onPremisesSync || null,
  preferredLanguage: null,
  provisionedPlans: user.licensed
    ? [{ capabilityStatus: 'Enabled', provisioningStatus: 'Success', service: 'exchange' }]
    : [],
  proxyAddresses: user.addresses.map((address, at) => `${at === 0 ? 'SMTP' : 'smtp'}:${address}`),
  surname: null,
  usageLocation: 'DE',
  userPrincipalName: user.upn,
  userType: user.userType,
});

/** Finds by object id or by name, within the caller's tenant. */
export function findUser(realm: Realm, caller: Caller, key: string): User {
  const name = decoded(key);
  const found = realm.world.users.find((user) => user.id === name) ?? userByName(realm, name);
  if (!found || found.tenantId !== caller.tenant.id) throw notFound(name);
  return found;
}

const me = (caller: Caller): User => {
  if (caller.user) return caller.user;
  throw badRequest('/me request is only valid with delegated authentication flow.', 'BadRequest');
};

/** `$filter` over directory objects with lambda needs the advanced query set; `any(p:p eq ..)` on proxyAddresses does not. */
async function list(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ_ALL);
  const people = realm.world.users
    .filter((user) => user.tenantId === caller.tenant.id)
    .map(shownUser);
  return c.json(collection(c, people, context('users'), { directory: true, select: DEFAULTS }));
}

async function read(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  const key = c.req.param('key') ?? '';
  const own =
    caller.user !== null &&
    (decoded(key) === caller.user.id ||
      decoded(key).toLowerCase() === caller.user.upn.toLowerCase());
  if (own) needs(caller, 'User.Read', ...READ_ALL);
  else needs(caller, ...READ_ALL);
  const user = findUser(realm, caller, key);
  return c.json({
    ...context('users/$entity'),
    ...select(shownUser(user), c.req.query('$select') ?? DEFAULTS),
  });
}

async function readMe(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  const user = me(caller);
  needs(caller, 'User.Read', ...READ_ALL);
  return c.json({
    ...context('users/$entity'),
    ...select(shownUser(user), c.req.query('$select') ?? DEFAULTS),
  });
}

const rolesOf = (user: User) =>
  user.roles.map((name) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id: guidOf(`role ${user.tenantId} ${name}`),
    deletedDateTime: null,
    description: null,
    displayName: name,
    roleTemplateId: roleTemplates[name],
  }));

async function memberships(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  const user = me(caller);
  needs(caller, 'User.Read', ...READ_ALL);
  const cast = c.req.path.endsWith('microsoft.graph.directoryRole');
  const all = rolesOf(user).map(({ '@odata.type': type, ...role }) =>
    cast ? role : { '@odata.type': type, ...role },
  );
  return c.json(collection(c, all, context(cast ? 'directoryRoles' : 'directoryObjects')));
}

const licensesOf = (user: User) =>
  user.licensed
    ? [
        {
          id: guidOf(`licence ${user.id}`),
          skuId: guidOf('sku Exchange Online Plan 1'),
          skuPartNumber: 'EXCHANGESTANDARD',
          servicePlans: [
            {
              servicePlanId: EXCHANGE_PLAN,
              servicePlanName: 'EXCHANGE_S_STANDARD',
              provisioningStatus: 'Success',
              appliesTo: 'User',
            },
          ],
        },
      ]
    : [];

async function licenses(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  const key = c.req.param('key');
  needs(caller, 'User.Read', 'LicenseAssignment.Read.All', ...READ_ALL);
  const user = key ? findUser(realm, caller, key) : me(caller);
  return c.json(collection(c, licensesOf(user), context('licenseDetails')));
}

/** Mailbox settings take a permission on that very mailbox, which a directory reader does not have. */
async function purpose(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  const user = findUser(realm, caller, c.req.param('key') ?? '');
  const may =
    caller.rights.has('mailboxsettings.read') &&
    (caller.user === null || caller.user.id === user.id);
  if (!may)
    throw new GraphRefusal(
      403,
      'ErrorAccessDenied',
      'Access is denied. Check credentials and try again.',
    );
  if (user.mailbox === 'none' || user.mailbox === 'on-premises') {
    throw new GraphRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  }
  return c.json({
    ...context('mailboxSettings/userPurpose'),
    value: user.mailbox === 'shared' ? 'shared' : 'user',
  });
}

async function roleAssignments(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, 'RoleManagement.Read.Directory', 'Directory.Read.All');
  const expanded = /\broleDefinition\b/.test(c.req.query('$expand') ?? '');
  const all = realm.world.users
    .filter((user) => user.tenantId === caller.tenant.id)
    .flatMap((user) =>
      user.roles.map((name) => ({
        id: guidOf(`assignment ${user.id} ${name}`),
        principalId: user.id,
        directoryScopeId: '/',
        roleDefinitionId: roleTemplates[name],
        ...(expanded
          ? {
              roleDefinition: {
                id: roleTemplates[name],
                templateId: roleTemplates[name],
                displayName: name,
              },
            }
          : {}),
      })),
    );
  return c.json(collection(c, all, context('roleManagement/directory/roleAssignments')));
}

/** /me and /users. */
export const people = new Hono<PracticeEnv>()
  .get('/me', readMe)
  .get('/me/memberOf', memberships)
  .get('/me/transitiveMemberOf', memberships)
  .get('/me/transitiveMemberOf/microsoft.graph.directoryRole', memberships)
  .get('/me/licenseDetails', licenses)
  .get('/users', list)
  .get('/users/:key', read)
  .get('/users/:key/licenseDetails', licenses)
  .get('/users/:key/mailboxSettings/userPurpose', purpose)
  .get('/roleManagement/directory/roleAssignments', roleAssignments);
