import { type Practice, startPractice } from '@practice/practice';
import { healthyWorld } from '@practice/state/seed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asApplication, asking, asUser } from '../support/practice-graph';

const GRAPH = '00000003-0000-0000-c000-000000000000';
const MAIL_SEND = 'e383f46e-2787-4529-855e-0e479a3ffac0';
const MAIL_SEND_ROLE = 'b633e1c5-b582-4048-a93e-9f11b44c7e96';
const NOBODY = '11111111-1111-4111-8111-111111111111';

let practice: Practice;
let admin: Ask;
let sender: Ask;

/** What the calls hang on: one app with everything, made through Graph itself. */
let app = { id: '', appId: '' };
let spId = '';
let graphSpId = '';
let grantId = '';
let assignmentId = '';
let secretId = '';
let webId = '';

beforeAll(async () => {
  const world = healthyWorld();
  for (const tenant of world.tenants) tenant.premium = true;
  practice = await startPractice({ world });
  admin = await asUser(practice, 'nomail@contoso.example');
  sender = await asUser(practice, 'web@contoso.example');
  webId = practice.realm.world.users.find((user) => user.upn === 'web@contoso.example')?.id ?? '';
});

afterAll(() => practice.stop());

const mailTo = (address: string, more: object = {}) => ({
  message: {
    subject: 'A test',
    body: { contentType: 'Text', content: 'Hello' },
    toRecipients: [{ emailAddress: { address } }],
    ...more,
  },
  saveToSentItems: true,
});

interface Call {
  readonly id: string;
  readonly who?: () => Ask;
  readonly run: (ask: Ask) => ReturnType<Ask>;
  readonly status: number;
  /** Fields the answer must carry. */
  readonly has?: readonly string[];
  /** What a token without any permission meets; null: nothing special. */
  readonly denied?: string | null;
}

const EVENTUAL = { ConsistencyLevel: 'eventual' };
const DENIED = 'Authorization_RequestDenied';

/** Every call of the reference, in an order in which each finds what it needs. */
const calls: readonly Call[] = [
  {
    id: 'app.create',
    run: async (ask) => {
      const made = await ask('POST', '/applications', {
        displayName: 'Contoso mail',
        signInAudience: 'AzureADMyOrg',
        web: {
          redirectUris: ['https://www.contoso.example/wp-json/fluent-smtp/outlook_callback'],
          implicitGrantSettings: {
            enableAccessTokenIssuance: false,
            enableIdTokenIssuance: false,
          },
        },
        publicClient: { redirectUris: ['http://localhost'] },
        isFallbackPublicClient: false,
        api: { requestedAccessTokenVersion: 2 },
        requiredResourceAccess: [
          { resourceAppId: GRAPH, resourceAccess: [{ id: MAIL_SEND, type: 'Scope' }] },
        ],
      });
      if (made.status === 201) app = made.body;
      return made;
    },
    status: 201,
    has: ['id', 'appId', 'signInAudience', 'createdDateTime'],
  },
  {
    id: 'app.find',
    run: (ask) =>
      ask(
        'GET',
        `/applications(appId='${app.appId}')?$select=id,appId,displayName,signInAudience,web,publicClient,spa,isFallbackPublicClient,requiredResourceAccess,passwordCredentials,keyCredentials,api,verifiedPublisher,createdDateTime`,
      ),
    status: 200,
    has: ['id', 'web', 'publicClient', 'spa', 'passwordCredentials', 'api', 'verifiedPublisher'],
  },
  {
    id: 'app.findByRedirect',
    run: (ask) =>
      ask('GET', '/applications?$search="displayName:Contoso"&$count=true', undefined, EVENTUAL),
    status: 200,
    has: ['@odata.count', 'value'],
  },
  {
    id: 'app.update',
    run: (ask) =>
      ask('PATCH', `/applications/${app.id}`, {
        web: { redirectUris: ['https://www.contoso.example/other'] },
      }),
    status: 204,
  },
  {
    id: 'app.addPassword',
    run: async (ask) => {
      const made = await ask('POST', `/applications/${app.id}/addPassword`, {
        passwordCredential: { displayName: 'website', endDateTime: '2027-06-01T00:00:00Z' },
      });
      if (made.status === 200) secretId = made.body.keyId;
      return made;
    },
    status: 200,
    has: ['secretText', 'keyId', 'hint', 'endDateTime'],
  },
  {
    id: 'app.removePassword',
    run: (ask) => ask('POST', `/applications/${app.id}/removePassword`, { keyId: secretId }),
    status: 204,
  },
  {
    id: 'app.owners.list',
    run: (ask) =>
      ask('GET', `/applications/${app.id}/owners?$select=id,displayName,userPrincipalName`),
    status: 200,
    has: ['value.0.userPrincipalName'],
  },
  {
    id: 'app.owners.add',
    run: (ask) =>
      ask('POST', `/applications/${app.id}/owners/$ref`, {
        '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${webId}`,
      }),
    status: 204,
  },
  {
    id: 'app.owners.remove',
    run: (ask) => ask('DELETE', `/applications/${app.id}/owners/${webId}/$ref`),
    status: 204,
  },
  {
    id: 'sp.create',
    run: async (ask) => {
      const made = await ask('POST', '/servicePrincipals', { appId: app.appId });
      if (made.status === 201) spId = made.body.id;
      return made;
    },
    status: 201,
    has: ['id', 'appId', 'accountEnabled'],
  },
  {
    id: 'sp.find',
    run: (ask) =>
      ask(
        'GET',
        `/servicePrincipals(appId='${app.appId}')?$select=id,appId,displayName,accountEnabled,appOwnerOrganizationId,appRoleAssignmentRequired,servicePrincipalType,verifiedPublisher,disabledByMicrosoftStatus`,
      ),
    status: 200,
    has: ['id', 'accountEnabled', 'appOwnerOrganizationId', 'appRoleAssignmentRequired'],
  },
  {
    id: 'sp.resource',
    run: async (ask) => {
      const found = await ask(
        'GET',
        `/servicePrincipals(appId='${GRAPH}')?$select=id,appRoles,oauth2PermissionScopes`,
      );
      if (found.status === 200) graphSpId = found.body.id;
      return found;
    },
    status: 200,
    has: ['id', 'appRoles.0.id', 'oauth2PermissionScopes.0.id'],
  },
  {
    id: 'grant.create',
    run: async (ask) => {
      const made = await ask('POST', '/oauth2PermissionGrants', {
        clientId: spId,
        consentType: 'AllPrincipals',
        principalId: null,
        resourceId: graphSpId,
        scope: 'User.Read Mail.Send',
      });
      if (made.status === 201) grantId = made.body.id;
      return made;
    },
    status: 201,
    has: ['id', 'scope'],
  },
  {
    id: 'grant.list',
    run: (ask) => ask('GET', `/servicePrincipals/${spId}/oauth2PermissionGrants`),
    status: 200,
    has: ['value.0.scope'],
  },
  {
    id: 'grant.patch',
    run: (ask) =>
      ask('PATCH', `/oauth2PermissionGrants/${grantId}`, {
        scope: 'User.Read Mail.Send Mail.ReadWrite',
      }),
    status: 204,
  },
  {
    id: 'grant.delete',
    run: (ask) => ask('DELETE', `/oauth2PermissionGrants/${grantId}`),
    status: 204,
  },
  {
    id: 'role.grant',
    run: async (ask) => {
      const made = await ask('POST', `/servicePrincipals/${spId}/appRoleAssignments`, {
        principalId: spId,
        resourceId: graphSpId,
        appRoleId: MAIL_SEND_ROLE,
      });
      if (made.status === 201) assignmentId = made.body.id;
      return made;
    },
    status: 201,
    has: ['id', 'appRoleId'],
  },
  {
    id: 'role.list',
    run: (ask) => ask('GET', `/servicePrincipals/${spId}/appRoleAssignments`),
    status: 200,
    has: ['value.0.appRoleId'],
  },
  {
    id: 'role.revoke',
    run: (ask) => ask('DELETE', `/servicePrincipals/${spId}/appRoleAssignments/${assignmentId}`),
    status: 204,
  },
  {
    id: 'policy.securityDefaults',
    run: (ask) =>
      ask('GET', '/policies/identitySecurityDefaultsEnforcementPolicy?$select=isEnabled'),
    status: 200,
    has: ['isEnabled'],
  },
  {
    id: 'policy.authorization',
    run: (ask) =>
      ask(
        'GET',
        '/policies/authorizationPolicy?$select=defaultUserRolePermissions,allowEmailVerifiedUsersToJoinOrganization,guestUserRoleId',
      ),
    status: 200,
    has: ['defaultUserRolePermissions.permissionGrantPoliciesAssigned'],
  },
  {
    id: 'policy.consentDetail',
    run: (ask) =>
      ask(
        'GET',
        '/policies/permissionGrantPolicies/microsoft-user-default-recommended?$expand=includes,excludes',
      ),
    status: 200,
    has: ['includes.0.permissionType', 'excludes.0.permissions.0'],
  },
  {
    id: 'policy.adminConsentRequest',
    run: (ask) => ask('GET', '/policies/adminConsentRequestPolicy'),
    status: 200,
    has: ['isEnabled'],
  },
  {
    id: 'policy.appManagement',
    run: (ask) => ask('GET', '/policies/defaultAppManagementPolicy'),
    status: 200,
    has: ['isEnabled', 'applicationRestrictions.passwordCredentials'],
  },
  {
    id: 'policy.conditionalAccess',
    run: (ask) =>
      ask(
        'GET',
        '/identity/conditionalAccess/policies?$select=id,displayName,state,conditions,grantControls,sessionControls',
      ),
    status: 200,
    has: ['value'],
  },
  {
    id: 'org.get',
    run: (ask) =>
      ask(
        'GET',
        '/organization?$select=id,displayName,verifiedDomains,tenantType,assignedPlans,countryLetterCode',
      ),
    status: 200,
    has: ['value.0.verifiedDomains.0.name', 'value.0.tenantType'],
  },
  {
    id: 'org.domains',
    run: (ask) =>
      ask(
        'GET',
        '/domains?$select=id,isVerified,isDefault,isInitial,authenticationType,supportedServices',
      ),
    status: 200,
    has: ['value.0.isVerified'],
  },
  {
    id: 'org.skus',
    run: (ask) =>
      ask(
        'GET',
        '/subscribedSkus?$select=skuPartNumber,capabilityStatus,prepaidUnits,consumedUnits,servicePlans',
      ),
    status: 200,
    has: ['value.0.skuPartNumber', 'value.0.servicePlans.0.servicePlanName'],
  },
  {
    id: 'me.get',
    who: () => sender,
    run: (ask) =>
      ask('GET', '/me?$select=id,displayName,userPrincipalName,mail,userType,accountEnabled'),
    status: 200,
    has: ['userPrincipalName', 'mail', 'userType'],
  },
  {
    id: 'me.licenses',
    who: () => sender,
    run: (ask) => ask('GET', '/me/licenseDetails?$select=skuPartNumber,servicePlans'),
    status: 200,
    has: ['value.0.servicePlans.0.servicePlanId'],
  },
  {
    id: 'me.roles',
    run: (ask) =>
      ask(
        'GET',
        '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId',
      ),
    status: 200,
    has: ['value.0.roleTemplateId'],
  },
  {
    id: 'user.get',
    run: (ask) =>
      ask(
        'GET',
        '/users/web@contoso.example?$select=id,displayName,userPrincipalName,mail,userType,accountEnabled,assignedLicenses,assignedPlans,provisionedPlans,proxyAddresses,onPremisesSyncEnabled,usageLocation',
      ),
    status: 200,
    has: ['assignedPlans.0.service', 'proxyAddresses.1', 'provisionedPlans.0.service'],
  },
  {
    id: 'user.byAddress',
    run: (ask) =>
      ask(
        'GET',
        "/users?$filter=proxyAddresses/any(p:p eq 'smtp:sales@contoso.example')&$select=id,userPrincipalName,mail&$count=true",
        undefined,
        EVENTUAL,
      ),
    status: 200,
    has: ['@odata.count', 'value.0.userPrincipalName'],
  },
  {
    id: 'user.purpose',
    who: () => sender,
    run: (ask) => ask('GET', `/users/${webId}/mailboxSettings/userPurpose`),
    status: 200,
    has: ['value'],
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'user.photoProbe',
    who: () => sender,
    run: (ask) => ask('GET', '/me/mailFolders/sentitems?$select=id,totalItemCount'),
    status: 200,
    has: ['totalItemCount'],
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'roles.assignments',
    run: (ask) =>
      ask(
        'GET',
        `/roleManagement/directory/roleAssignments?$expand=roleDefinition($select=templateId,displayName)`,
      ),
    status: 200,
    has: ['value.0.directoryScopeId', 'value.0.roleDefinition.templateId'],
  },
  {
    id: 'mail.sendMe',
    who: () => sender,
    run: (ask) => ask('POST', '/me/sendMail', mailTo('admin@contoso.example')),
    status: 202,
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'mail.sendMime',
    who: () => sender,
    run: (ask) =>
      ask(
        'POST',
        '/me/sendMail',
        Buffer.from(
          'From: web@contoso.example\r\nTo: admin@contoso.example\r\nSubject: By MIME\r\n\r\nHello\r\n',
        ).toString('base64'),
        { 'content-type': 'text/plain' },
      ),
    status: 202,
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'mail.sendUser',
    who: () => sender,
    run: (ask) =>
      ask('POST', '/users/web@contoso.example/sendMail', mailTo('admin@contoso.example')),
    status: 202,
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'mail.sentProof',
    who: () => sender,
    run: (ask) =>
      ask(
        'GET',
        "/me/mailFolders/sentitems/messages?$select=id,subject,internetMessageId,sentDateTime,from,toRecipients&$filter=subject eq 'By MIME'&$top=5",
      ),
    status: 200,
    has: ['value.0.internetMessageId', 'value.0.from.emailAddress.address'],
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'mail.inboxProof',
    who: () => sender,
    run: (ask) =>
      ask(
        'GET',
        '/me/mailFolders/inbox/messages?$select=id,subject,from,receivedDateTime,internetMessageId&$top=25&$orderby=receivedDateTime desc',
      ),
    status: 200,
    has: ['value'],
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'mail.trace',
    run: async (ask) => {
      await ask('POST', '/servicePrincipals', { appId: '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373' });
      return ask(
        'GET',
        "/admin/exchange/tracing/messageTraces?$filter=senderAddress eq 'web@contoso.example' and receivedDateTime ge 2020-01-01T00:00:00Z and receivedDateTime le 2099-01-01T00:00:00Z&$top=100",
      );
    },
    status: 200,
    has: ['value.0.status', 'value.0.recipientAddress'],
  },
  {
    id: 'mail.draft',
    who: () => sender,
    run: async (ask) => {
      const draft = await ask('POST', '/me/messages', mailTo('admin@contoso.example').message);
      if (draft.status !== 201) return draft;
      const session = await ask(
        'POST',
        `/me/messages/${draft.body.id}/attachments/createUploadSession`,
        { attachmentItem: { attachmentType: 'file', name: 'large.pdf', size: 5_000_000 } },
      );
      expect(session).toMatchObject({ status: 201, body: { nextExpectedRanges: ['0-'] } });
      return ask('POST', `/me/messages/${draft.body.id}/send`);
    },
    status: 202,
    denied: 'ErrorAccessDenied',
  },
  {
    id: 'audit.signIns',
    run: (ask) =>
      ask(
        'GET',
        `/auditLogs/signIns?$filter=appId eq '${app.appId}' and createdDateTime ge 2020-01-01T00:00:00Z&$top=20`,
      ),
    status: 200,
    has: ['value'],
  },
  {
    id: 'app.delete',
    run: (ask) => ask('DELETE', `/applications/${app.id}`),
    status: 204,
  },
];

const at = (value: unknown, path: string): unknown =>
  path
    .split(/\.(?!c)/)
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null
          ? Object.entries(inside).find(([name]) => name === key)?.[1]
          : undefined,
      value,
    );

describe('every Graph call of the reference', () => {
  test.each(calls.map((call) => [call.id, call] as const))('%s', async (_, call) => {
    const refused = await call.run(await asUser(practice, 'web@contoso.example', 'openid'));
    expect(refused).toMatchObject({
      status: 403,
      body: { error: { code: call.denied ?? DENIED } },
    });
    const anonymous = await call.run(asking(practice, null));
    expect(anonymous).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    });
    const done = await call.run(call.who?.() ?? admin);
    expect(done.body?.error ?? null).toBeNull();
    expect(done.status).toBe(call.status);
    expect(done.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(done.headers.get('date')).toBeTruthy();
    for (const field of call.has ?? []) expect(at(done.body, field), field).toBeDefined();
  });
});

describe('what Graph refuses', () => {
  const makeApp = async (more: object = {}): Promise<{ id: string; appId: string }> =>
    (await admin('POST', '/applications', { displayName: 'Refusals', ...more })).body;

  test.each<[what: string, run: () => ReturnType<Ask>, status: number, code: string]>([
    [
      'an app nobody has',
      () => admin('GET', `/applications(appId='${NOBODY}')`),
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a service principal nobody has',
      () => admin('GET', `/servicePrincipals/${NOBODY}/oauth2PermissionGrants`),
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a grant nobody has',
      () => admin('PATCH', '/oauth2PermissionGrants/none', { scope: '' }),
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a user nobody has',
      () => admin('GET', '/users/x@y.example'),
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a consent policy nobody has',
      () => admin('GET', '/policies/permissionGrantPolicies/none'),
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a redirect that is not https',
      () =>
        admin('POST', '/applications', {
          displayName: 'x',
          web: { redirectUris: ['http://www.contoso.example/'] },
        }),
      400,
      'Request_BadRequest',
    ],
    [
      'a query string in a redirect where personal accounts may sign in',
      () =>
        admin('POST', '/applications', {
          displayName: 'x',
          signInAudience: 'AzureADandPersonalMicrosoftAccount',
          web: { redirectUris: ['https://www.contoso.example/index.php?rest_route=/x'] },
        }),
      400,
      'Request_BadRequest',
    ],
    [
      'more than 256 redirects',
      () =>
        admin('POST', '/applications', {
          displayName: 'x',
          web: {
            redirectUris: Array.from({ length: 257 }, (_, n) => `https://www.contoso.example/${n}`),
          },
        }),
      400,
      'Request_BadRequest',
    ],
    [
      'a permission that does not exist',
      () =>
        admin('POST', '/applications', {
          displayName: 'x',
          requiredResourceAccess: [
            { resourceAppId: GRAPH, resourceAccess: [{ id: NOBODY, type: 'Scope' }] },
          ],
        }),
      400,
      'Request_BadRequest',
    ],
    [
      'a property Graph does not have',
      () => admin('POST', '/applications', { displayName: 'x', colour: 'red' }),
      400,
      'Request_BadRequest',
    ],
    [
      'a service principal of no app',
      () => admin('POST', '/servicePrincipals', { appId: NOBODY }),
      400,
      'Request_BadRequest',
    ],
    [
      'a search without eventual consistency',
      () => admin('GET', '/applications?$search="displayName:x"'),
      400,
      'Request_UnsupportedQuery',
    ],
    [
      'a filter it does not know',
      () => admin('GET', '/applications?$filter=displayName has 4'),
      400,
      'Request_UnsupportedQuery',
    ],
    ['a body that is no JSON', () => admin('POST', '/applications', '{"half":'), 400, 'BadRequest'],
    [
      'a body over 4 MB',
      () => admin('POST', '/applications', JSON.stringify({ displayName: 'x'.repeat(5_000_000) })),
      413,
      'RequestEntityTooLarge',
    ],
    ['an unknown path', () => admin('GET', '/colours'), 400, 'BadRequest'],
    ['an unknown method', () => admin('PUT', '/applications'), 405, 'Request_BadRequest'],
    [
      '/me of an application',
      async () => (await asApplication(practice, 'User.Read.All'))('GET', '/me'),
      400,
      'BadRequest',
    ],
    [
      'a mailbox that does not exist',
      () => sender('POST', '/users/none@contoso.example/sendMail', mailTo('a@b.example')),
      404,
      'ErrorInvalidUser',
    ],
    [
      'sending without a mailbox',
      () => admin('POST', '/me/sendMail', mailTo('a@b.example')),
      404,
      'MailboxNotEnabledForRESTAPI',
    ],
    [
      'a foreign From',
      () =>
        sender(
          'POST',
          '/me/sendMail',
          mailTo('a@b.example', { from: { emailAddress: { address: 'info@contoso.example' } } }),
        ),
      403,
      'ErrorSendAsDenied',
    ],
    [
      'no recipient',
      () => sender('POST', '/me/sendMail', mailTo('x', { toRecipients: [] })),
      400,
      'ErrorInvalidRecipients',
    ],
    [
      'MIME that is not base64',
      () => sender('POST', '/me/sendMail', 'From: me', { 'content-type': 'text/plain' }),
      400,
      'ErrorMimeContentInvalidBase64String',
    ],
    [
      'a folder nobody has',
      () => sender('GET', '/me/mailFolders/none/messages'),
      404,
      'ErrorItemNotFound',
    ],
    [
      'the purpose of somebody else’s mailbox',
      () => admin('GET', `/users/${webId}/mailboxSettings/userPurpose`),
      403,
      'ErrorAccessDenied',
    ],
    [
      'a token for something else',
      () => asking(practice, 'nonsense')('GET', '/me'),
      401,
      'InvalidAuthenticationToken',
    ],
  ])('refuses %s in its own form', async (_, run, status, code) => {
    const answer = await run();
    expect(answer).toMatchObject({
      status,
      body: {
        error: {
          code,
          message: expect.any(String),
          innerError: { 'request-id': answer.headers.get('request-id'), date: expect.any(String) },
        },
      },
    });
  });

  test('says the same thing twice only once', async () => {
    const made = await makeApp();
    const principal = (await admin('POST', '/servicePrincipals', { appId: made.appId })).body;
    const again = await admin('POST', '/servicePrincipals', { appId: made.appId });
    expect(again).toMatchObject({
      status: 409,
      body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } },
    });
    const grant = {
      clientId: principal.id,
      consentType: 'AllPrincipals',
      principalId: null,
      resourceId: graphSpId,
      scope: 'User.Read',
    };
    expect((await admin('POST', '/oauth2PermissionGrants', grant)).status).toBe(201);
    expect(await admin('POST', '/oauth2PermissionGrants', grant)).toMatchObject({
      status: 409,
      body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } },
    });
    const role = { principalId: principal.id, resourceId: graphSpId, appRoleId: MAIL_SEND_ROLE };
    const path = `/servicePrincipals/${principal.id}/appRoleAssignments`;
    expect((await admin('POST', path, role)).status).toBe(201);
    expect(await admin('POST', path, role)).toMatchObject({
      status: 400,
      body: {
        error: { message: 'Permission being assigned already exists on the object' },
      },
    });
  });

  test('allows two secrets with personal accounts, and no third', async () => {
    const made = await makeApp({
      signInAudience: 'AzureADandPersonalMicrosoftAccount',
      api: { requestedAccessTokenVersion: 2 },
    });
    const add = () => admin('POST', `/applications/${made.id}/addPassword`, {});
    expect([(await add()).status, (await add()).status, (await add()).status]).toEqual([
      200, 200, 400,
    ]);
  });

  const uris = (count: number) =>
    Array.from({ length: count }, (_, n) => `https://www.contoso.example/${n}`);
  const personal = {
    signInAudience: 'AzureADandPersonalMicrosoftAccount',
    api: { requestedAccessTokenVersion: 2 },
  };
  const thirtyOne = [
    {
      resourceAppId: GRAPH,
      resourceAccess: Array.from({ length: 31 }, () => ({ id: MAIL_SEND, type: 'Scope' })),
    },
  ];

  test.each<[what: string, more: object, status: number]>([
    [
      'a hundred redirects with personal accounts',
      { ...personal, web: { redirectUris: uris(100) } },
      201,
    ],
    ['one more of them', { ...personal, web: { redirectUris: uris(101) } }, 400],
    ['256 redirects of work accounts', { web: { redirectUris: uris(256) } }, 201],
    [
      'a token version before 2 with personal accounts',
      { signInAudience: personal.signInAudience },
      400,
    ],
    [
      'a redirect with a sign Graph does not take',
      { web: { redirectUris: ['https://x.example/a;b'] } },
      400,
    ],
    [
      'thirty-one permissions of one API with personal accounts',
      { ...personal, requiredResourceAccess: thirtyOne },
      400,
    ],
    ['thirty-one permissions of work accounts', { requiredResourceAccess: thirtyOne }, 201],
  ])('of %s answers with %s', async (_, more, status) => {
    const made = await admin('POST', '/applications', { displayName: 'Limits', ...more });
    expect(made.status).toBe(status);
  });

  test('replaces a list whole and leaves the rest of its object alone', async () => {
    const made = await makeApp({
      web: { homePageUrl: 'https://x.example/', redirectUris: uris(2) },
    });
    await admin('PATCH', `/applications/${made.id}`, { web: { redirectUris: uris(1) } });
    const { body } = await admin('GET', `/applications/${made.id}?$select=web`);
    expect(body.web).toMatchObject({ homePageUrl: 'https://x.example/', redirectUris: uris(1) });
  });

  test('lets an application that may keep only its own keep those, and no other', async () => {
    const foreign = await makeApp();
    const own = await asApplication(practice, 'Application.ReadWrite.OwnedBy Application.Read.All');
    const made = (await own('POST', '/applications', { displayName: 'Own' })).body;
    expect((await own('POST', `/applications/${made.id}/addPassword`, {})).status).toBe(200);
    expect((await own('POST', '/servicePrincipals', { appId: made.appId })).status).toBe(201);
    for (const refused of [
      await own('PATCH', `/applications/${foreign.id}`, { displayName: 'x' }),
      await own('POST', `/applications/${foreign.id}/addPassword`, {}),
      await own('POST', '/servicePrincipals', { appId: foreign.appId }),
    ]) {
      expect(refused).toMatchObject({ status: 403, body: { error: { code: DENIED } } });
    }
  });

  test('keeps a person without a role from writing, whatever the token says', async () => {
    const made = await makeApp();
    const grant = {
      clientId: spId,
      consentType: 'AllPrincipals',
      resourceId: graphSpId,
      scope: '',
    };
    for (const [method, path, body] of [
      ['POST', '/applications', { displayName: 'mine' }],
      ['PATCH', `/applications/${made.id}`, { displayName: 'mine' }],
      ['POST', `/applications/${made.id}/addPassword`, {}],
      ['DELETE', `/applications/${made.id}`, undefined],
      ['POST', '/servicePrincipals', { appId: made.appId }],
      ['POST', '/oauth2PermissionGrants', grant],
    ] as const) {
      expect(await sender(method, path, body)).toMatchObject({
        status: 403,
        body: { error: { code: DENIED } },
      });
    }
  });

  test('hides a new object for as long as replication takes', async () => {
    practice.realm.world.replicationMs = 60_000;
    const made = await makeApp();
    expect((await admin('GET', `/applications/${made.id}`)).status).toBe(404);
    expect(await admin('POST', '/servicePrincipals', { appId: made.appId })).toMatchObject({
      status: 400,
      body: { error: { innerError: { code: 'NoBackingApplicationObject' } } },
    });
    practice.realm.world.clockOffsetMs += 61_000;
    expect((await admin('GET', `/applications/${made.id}`)).status).toBe(200);
    practice.realm.world.replicationMs = 0;
  });
});

describe('reading much at once', () => {
  test('pages a collection, and counts it', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `Paged ${n}`);
    for (const displayName of names) await admin('POST', '/applications', { displayName });
    const filter = "$filter=startswith(displayName,'Paged')&$select=displayName&$top=3&$count=true";
    const seen: string[] = [];
    let path: string | null = `/applications?${filter}`;
    while (path !== null) {
      const answer = await admin('GET', path, undefined, EVENTUAL);
      expect(answer.body['@odata.count']).toBe(7);
      seen.push(...answer.body.value.map((entry: { displayName: string }) => entry.displayName));
      const next: string | undefined = answer.body['@odata.nextLink'];
      path = next?.replace('https://graph.microsoft.com/v1.0', '') ?? null;
    }
    expect(seen.sort()).toEqual(names);
  });

  const ADVANCED = "/applications?$select=displayName&$filter=displayName ne 'x'";

  test.each<[what: string, path: string, headers: Record<string, string>, status: number]>([
    ['with a plain filter', "/applications?$filter=displayName eq 'x'", {}, 200],
    ['with an advanced one', ADVANCED, {}, 400],
    ['with an advanced one and the header alone', ADVANCED, EVENTUAL, 400],
    ['with an advanced one, header and count', `${ADVANCED}&$count=true`, EVENTUAL, 200],
    [
      'filtered and put in order, without the header',
      "/users?$filter=startswith(displayName,'a')&$orderby=displayName",
      {},
      400,
    ],
  ])('answers a list of the directory %s: %s', async (_, path, headers, status) => {
    const answer = await admin('GET', path, undefined, headers);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error.code).toBe('Request_UnsupportedQuery');
  });

  test('puts a list in order', async () => {
    const { body } = await admin('GET', '/users?$select=displayName&$orderby=displayName desc');
    const names = body.value.map((entry: { displayName: string }) => entry.displayName);
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a)));
  });

  test('answers a batch item by item, and 424 to what hangs on a failure', async () => {
    const answer = await admin('POST', '/$batch', {
      requests: [
        { id: '1', method: 'GET', url: '/me?$select=displayName' },
        { id: '2', method: 'GET', url: `/applications/${NOBODY}` },
        { id: '3', method: 'GET', url: '/organization', dependsOn: ['2'] },
      ],
    });
    expect(answer.status).toBe(200);
    expect(
      answer.body.responses.map(({ id, status }: { id: string; status: number }) => [id, status]),
    ).toEqual([
      ['1', 200],
      ['2', 404],
      ['3', 424],
    ]);
  });

  test('refuses a batch of twenty-one', async () => {
    const requests = Array.from({ length: 21 }, (_, n) => ({
      id: String(n),
      method: 'GET',
      url: '/me',
    }));
    expect((await admin('POST', '/$batch', { requests })).status).toBe(400);
  });
});
