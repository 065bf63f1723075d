import { delegatedToken } from '@practice/identity/jwt';
import { type Practice, startPractice } from '@practice/practice';
import { userByName } from '@practice/state/find';
import { GRAPH_COMMAND_LINE_TOOLS, healthyWorld } from '@practice/state/seed';
import type { Tenant, User } from '@practice/state/world';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Ask,
  asApplication,
  asking,
  asUser,
  type GraphAnswer,
} from '../support/practice-graph';

const GRAPH = '00000003-0000-0000-c000-000000000000';
const MAIL_SEND_ROLE = 'b633e1c5-b582-4048-a93e-9f11b44c7e96';
const NOBODY = '11111111-1111-4111-8111-111111111111';
const GLOBAL = 'nomail@contoso.example';
const SENDER = 'web@contoso.example';

/** What Microsoft documents that a call may answer beside success: call, status, code. */
const documented = [
  ['app.find', 403, 'Authorization_RequestDenied'],
  ['app.find', 404, 'Request_ResourceNotFound'],
  ['app.create', 403, 'Authorization_RequestDenied'],
  ['app.create', 400, 'Request_BadRequest'],
  ['app.create', 403, 'Directory_QuotaExceeded'],
  ['app.update', 403, 'Authorization_RequestDenied'],
  ['app.update', 404, 'Request_ResourceNotFound'],
  ['app.update', 400, 'CannotDeleteOrUpdateEnabledEntitlement'],
  ['app.delete', 403, 'Authorization_RequestDenied'],
  ['app.delete', 404, 'Request_ResourceNotFound'],
  ['app.addPassword', 403, 'Authorization_RequestDenied'],
  ['app.addPassword', 404, 'Request_ResourceNotFound'],
  ['app.addPassword', 400, 'CredentialInvalidLifetimeAsPerAppPolicy'],
  ['app.addPassword', 400, 'CredentialTypeNotAllowedAsPerAppPolicy'],
  ['app.removePassword', 403, 'Authorization_RequestDenied'],
  ['app.removePassword', 404, 'Request_ResourceNotFound'],
  ['app.owners.list', 403, 'Authorization_RequestDenied'],
  ['app.owners.list', 404, 'Request_ResourceNotFound'],
  ['app.owners.add', 403, 'Authorization_RequestDenied'],
  ['app.owners.add', 404, 'Request_ResourceNotFound'],
  ['app.owners.add', 400, 'Request_BadRequest'],
  ['app.owners.remove', 403, 'Authorization_RequestDenied'],
  ['app.owners.remove', 404, 'Request_ResourceNotFound'],
  ['sp.find', 403, 'Authorization_RequestDenied'],
  ['sp.find', 404, 'Request_ResourceNotFound'],
  ['sp.create', 403, 'Authorization_RequestDenied'],
  ['sp.create', 400, 'NoBackingApplicationObject'],
  ['sp.create', 409, 'Request_MultipleObjectsWithSameKeyValue'],
  ['sp.resource', 403, 'Authorization_RequestDenied'],
  ['sp.resource', 404, 'Request_ResourceNotFound'],
  ['grant.list', 403, 'Authorization_RequestDenied'],
  ['grant.list', 404, 'Request_ResourceNotFound'],
  ['grant.create', 403, 'Authorization_RequestDenied'],
  ['grant.create', 409, 'Request_MultipleObjectsWithSameKeyValue'],
  ['grant.create', 404, 'Request_ResourceNotFound'],
  ['grant.patch', 403, 'Authorization_RequestDenied'],
  ['grant.patch', 404, 'Request_ResourceNotFound'],
  ['grant.delete', 403, 'Authorization_RequestDenied'],
  ['grant.delete', 404, 'Request_ResourceNotFound'],
  ['role.list', 403, 'Authorization_RequestDenied'],
  ['role.list', 404, 'Request_ResourceNotFound'],
  ['role.grant', 403, 'Authorization_RequestDenied'],
  ['role.grant', 400, 'Request_BadRequest'],
  ['role.grant', 404, 'Request_ResourceNotFound'],
  ['role.revoke', 403, 'Authorization_RequestDenied'],
  ['role.revoke', 404, 'Request_ResourceNotFound'],
  ['policy.securityDefaults', 403, 'Authorization_RequestDenied'],
  ['policy.authorization', 403, 'Authorization_RequestDenied'],
  ['policy.consentDetail', 403, 'Authorization_RequestDenied'],
  ['policy.consentDetail', 404, 'Request_ResourceNotFound'],
  ['policy.adminConsentRequest', 403, 'Authorization_RequestDenied'],
  ['policy.appManagement', 403, 'Authorization_RequestDenied'],
  ['policy.conditionalAccess', 403, 'Authorization_RequestDenied'],
  ['org.get', 403, 'Authorization_RequestDenied'],
  ['org.domains', 403, 'Authorization_RequestDenied'],
  ['org.skus', 403, 'Authorization_RequestDenied'],
  ['me.get', 401, 'InvalidAuthenticationToken'],
  ['me.licenses', 403, 'Authorization_RequestDenied'],
  ['user.get', 403, 'Authorization_RequestDenied'],
  ['user.get', 404, 'Request_ResourceNotFound'],
  ['user.byAddress', 403, 'Authorization_RequestDenied'],
  ['user.purpose', 403, 'ErrorAccessDenied'],
  ['user.purpose', 404, 'MailboxNotEnabledForRESTAPI'],
  ['user.photoProbe', 404, 'MailboxNotEnabledForRESTAPI'],
  ['me.roles', 403, 'Authorization_RequestDenied'],
  ['roles.assignments', 403, 'Authorization_RequestDenied'],
  ...['mail.sendMe', 'mail.sendMime', 'mail.sendUser', 'mail.draft'].flatMap(
    (id) =>
      [
        [id, 401, 'InvalidAuthenticationToken'],
        [id, 403, 'ErrorAccessDenied'],
        [id, 403, 'ErrorSendAsDenied'],
        [id, 404, 'MailboxNotEnabledForRESTAPI'],
        [id, 404, 'ErrorInvalidUser'],
        [id, 400, 'ErrorInvalidRecipients'],
        [id, 413, '(none)'],
        [id, 429, 'ApplicationThrottled'],
      ] as const,
  ),
  ['mail.sendMime', 400, 'ErrorMimeContentInvalidBase64String'],
  ['mail.sendUser', 403, 'ErrorAccessDenied: Access to OData is disabled'],
  ['mail.sentProof', 403, 'ErrorAccessDenied'],
  ['mail.sentProof', 404, 'ErrorItemNotFound'],
  ['mail.trace', 401, '(text) Service principal-less Authentication failed'],
  ['mail.trace', 403, '(various)'],
  ['audit.signIns', 403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
] as const;

let practice: Practice;
let tenant: Tenant;
let admin: Ask;
let sender: Ask;
/** An app with its service principal, which the calls hang on. */
let app = { id: '', appId: '' };
let spId = '';
let graphSpId = '';

beforeEach(async () => {
  practice = await startPractice({ world: healthyWorld() });
  const [home] = practice.realm.world.tenants;
  if (!home) throw new Error('the practice world is empty');
  tenant = home;
  admin = await asUser(practice, GLOBAL);
  sender = await asUser(practice, SENDER);
  app = (await admin('POST', '/applications', { displayName: 'Errors' })).body;
  spId = (await admin('POST', '/servicePrincipals', { appId: app.appId })).body.id;
  graphSpId = (await admin('GET', `/servicePrincipals(appId='${GRAPH}')?$select=id`)).body.id;
});

afterEach(() => practice.stop());

const person = (upn: string): User => {
  const found = userByName(practice.realm, upn);
  if (!found) throw new Error(`nobody is called ${upn}`);
  return found;
};

interface Things {
  readonly app: string;
  readonly sp: string;
  readonly other: string;
}

const present = (): Things => ({ app: app.id, sp: spId, other: person(SENDER).id });
const nothing: Things = { app: NOBODY, sp: NOBODY, other: NOBODY };

const grantOf = (sp: string) => ({
  clientId: sp,
  consentType: 'AllPrincipals',
  principalId: null,
  resourceId: graphSpId,
  scope: 'User.Read',
});
const roleOf = (sp: string) => ({
  principalId: sp,
  resourceId: graphSpId,
  appRoleId: MAIL_SEND_ROLE,
});
const owner = (id: string) => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
});

/** Each call that names something by its key, on what is there or on what is not. */
const calls: Readonly<Record<string, (ask: Ask, on: Things) => Promise<GraphAnswer>>> = {
  'app.find': (ask, on) => ask('GET', `/applications(appId='${on.app}')`),
  'app.create': (ask) => ask('POST', '/applications', { displayName: 'x' }),
  'app.update': (ask, on) => ask('PATCH', `/applications/${on.app}`, { displayName: 'x' }),
  'app.delete': (ask, on) => ask('DELETE', `/applications/${on.app}`),
  'app.addPassword': (ask, on) => ask('POST', `/applications/${on.app}/addPassword`, {}),
  'app.removePassword': (ask, on) =>
    ask('POST', `/applications/${on.app}/removePassword`, { keyId: NOBODY }),
  'app.owners.list': (ask, on) => ask('GET', `/applications/${on.app}/owners`),
  'app.owners.add': (ask, on) =>
    ask('POST', `/applications/${on.app}/owners/$ref`, owner(on.other)),
  'app.owners.remove': (ask, on) =>
    ask('DELETE', `/applications/${on.app}/owners/${on.other}/$ref`),
  'sp.find': (ask, on) => ask('GET', `/servicePrincipals(appId='${on.app}')`),
  'sp.create': (ask) => ask('POST', '/servicePrincipals', { appId: app.appId }),
  'sp.resource': (ask, on) =>
    ask('GET', `/servicePrincipals(appId='${on.app === NOBODY ? NOBODY : GRAPH}')`),
  'grant.list': (ask, on) => ask('GET', `/servicePrincipals/${on.sp}/oauth2PermissionGrants`),
  'grant.create': (ask, on) => ask('POST', '/oauth2PermissionGrants', grantOf(on.sp)),
  'grant.patch': (ask, on) => ask('PATCH', `/oauth2PermissionGrants/${on.sp}`, { scope: '' }),
  'grant.delete': (ask, on) => ask('DELETE', `/oauth2PermissionGrants/${on.sp}`),
  'role.list': (ask, on) => ask('GET', `/servicePrincipals/${on.sp}/appRoleAssignments`),
  'role.grant': (ask, on) =>
    ask('POST', `/servicePrincipals/${on.sp}/appRoleAssignments`, roleOf(on.sp)),
  'role.revoke': (ask, on) =>
    ask('DELETE', `/servicePrincipals/${on.sp}/appRoleAssignments/${on.other}`),
  'policy.securityDefaults': (ask) =>
    ask('GET', '/policies/identitySecurityDefaultsEnforcementPolicy'),
  'policy.authorization': (ask) => ask('GET', '/policies/authorizationPolicy'),
  'policy.consentDetail': (ask, on) =>
    ask(
      'GET',
      `/policies/permissionGrantPolicies/${on.app === NOBODY ? 'none' : 'microsoft-user-default-recommended'}`,
    ),
  'policy.adminConsentRequest': (ask) => ask('GET', '/policies/adminConsentRequestPolicy'),
  'policy.appManagement': (ask) => ask('GET', '/policies/defaultAppManagementPolicy'),
  'policy.conditionalAccess': (ask) => ask('GET', '/identity/conditionalAccess/policies'),
  'org.get': (ask) => ask('GET', '/organization'),
  'org.domains': (ask) => ask('GET', '/domains'),
  'org.skus': (ask) => ask('GET', '/subscribedSkus'),
  'me.licenses': (ask) => ask('GET', '/me/licenseDetails'),
  'user.get': (ask, on) => ask('GET', `/users/${on.other}`),
  'user.byAddress': (ask) =>
    ask(
      'GET',
      "/users?$filter=proxyAddresses/any(p:p eq 'smtp:x@y.example')&$count=true",
      undefined,
      {
        ConsistencyLevel: 'eventual',
      },
    ),
  'me.roles': (ask) => ask('GET', '/me/transitiveMemberOf/microsoft.graph.directoryRole'),
  'roles.assignments': (ask) => ask('GET', '/roleManagement/directory/roleAssignments'),
};

/** One way of sending, from a mailbox (`/me` or `/users/...`), as this From, to this address. */
type Send = (
  ask: Ask,
  mailbox: string,
  letter: { readonly from?: string; readonly to?: string; readonly body?: string },
) => Promise<GraphAnswer>;

const messageOf: (letter: Parameters<Send>[2]) => object = ({
  from = SENDER,
  to = 'admin@contoso.example',
  body = 'Hello',
}) => ({
  subject: 'A test',
  body: { contentType: 'Text', content: body },
  from: { emailAddress: { address: from } },
  toRecipients: to === '' ? [] : [{ emailAddress: { address: to } }],
});

const sendJson: Send = (ask, mailbox, letter) =>
  ask('POST', `${mailbox}/sendMail`, { message: messageOf(letter) });

const ways: Readonly<Record<string, Send>> = {
  'mail.sendMe': sendJson,
  'mail.sendUser': (ask, mailbox, letter) =>
    sendJson(ask, mailbox === '/me' ? `/users/${SENDER}` : mailbox, letter),
  'mail.sendMime': (
    ask,
    mailbox,
    { from = SENDER, to = 'admin@contoso.example', body = 'Hello' },
  ) =>
    ask(
      'POST',
      `${mailbox}/sendMail`,
      Buffer.from(`From: ${from}\r\nTo: ${to}\r\nSubject: A test\r\n\r\n${body}\r\n`).toString(
        'base64',
      ),
      { 'content-type': 'text/plain' },
    ),
  'mail.draft': async (ask, mailbox, letter) => {
    const made = await ask('POST', `${mailbox}/messages`, messageOf(letter));
    return made.status === 201 ? ask('POST', `${mailbox}/messages/${made.body.id}/send`) : made;
  },
};

/** What brings each error of sending about. */
const onSending: Readonly<Record<string, (send: Send, id: string) => Promise<GraphAnswer>>> = {
  '401 InvalidAuthenticationToken': (send) => send(asking(practice, 'a.b.c'), '/me', {}),
  '403 ErrorAccessDenied': async (send) =>
    send(await asUser(practice, SENDER, 'User.Read'), '/me', {}),
  '403 ErrorSendAsDenied': (send) => send(sender, '/me', { from: 'info@contoso.example' }),
  '404 MailboxNotEnabledForRESTAPI': (send) => {
    person(SENDER).licensed = false;
    return send(sender, '/me', {});
  },
  '404 ErrorInvalidUser': (send) => send(sender, '/users/none@contoso.example', {}),
  '400 ErrorInvalidRecipients': (send) => send(sender, '/me', { to: '' }),
  '413 (none)': (send) => send(sender, '/me', { body: 'x'.repeat(5_000_000) }),
  '429 ApplicationThrottled': (send) => {
    practice.realm.faults.push({
      match: /^POST graph/,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '5' },
      count: 1,
    });
    return send(sender, '/me', {});
  },
};

/** What brings the errors about that only one call has. */
const others: Readonly<Record<string, () => Promise<GraphAnswer>>> = {
  'app.create 400 Request_BadRequest': () =>
    admin('POST', '/applications', { displayName: 'x', web: { redirectUris: ['http://x/'] } }),
  'app.create 403 Directory_QuotaExceeded': async () => {
    tenant.usersMayCreateApps = true;
    const { world } = practice.realm;
    const [made] = world.applications.filter(({ id }) => id === app.id);
    if (!made) throw new Error('the app is not there');
    const owners = [person(SENDER).id];
    for (let count = 0; count < 250; count++) {
      world.applications.push({ ...made, id: `owned-${count}`, appId: `owned-${count}`, owners });
    }
    return calls['app.create']?.(sender, present()) ?? sender('GET', '/');
  },
  'app.update 400 CannotDeleteOrUpdateEnabledEntitlement': async () => {
    const role = { id: NOBODY, allowedMemberTypes: ['User'], displayName: 'x', value: 'x' };
    await admin('PATCH', `/applications/${app.id}`, { appRoles: [role] });
    return admin('PATCH', `/applications/${app.id}`, { appRoles: [] });
  },
  'app.addPassword 400 CredentialInvalidLifetimeAsPerAppPolicy': () => {
    tenant.appPolicy = { enabled: true, blockSecrets: false, maxSecretDays: 30 };
    return admin('POST', `/applications/${app.id}/addPassword`, {});
  },
  'app.addPassword 400 CredentialTypeNotAllowedAsPerAppPolicy': () => {
    tenant.appPolicy = { enabled: true, blockSecrets: true, maxSecretDays: null };
    return admin('POST', `/applications/${app.id}/addPassword`, {});
  },
  'app.owners.add 400 Request_BadRequest': async () => {
    await admin('POST', `/applications/${app.id}/owners/$ref`, owner(person(SENDER).id));
    return admin('POST', `/applications/${app.id}/owners/$ref`, owner(person(SENDER).id));
  },
  'sp.create 400 NoBackingApplicationObject': () =>
    admin('POST', '/servicePrincipals', { appId: NOBODY }),
  'sp.create 409 Request_MultipleObjectsWithSameKeyValue': () =>
    admin('POST', '/servicePrincipals', { appId: app.appId }),
  'grant.create 409 Request_MultipleObjectsWithSameKeyValue': async () => {
    await admin('POST', '/oauth2PermissionGrants', grantOf(spId));
    return admin('POST', '/oauth2PermissionGrants', grantOf(spId));
  },
  'role.grant 400 Request_BadRequest': async () => {
    await admin('POST', `/servicePrincipals/${spId}/appRoleAssignments`, roleOf(spId));
    return admin('POST', `/servicePrincipals/${spId}/appRoleAssignments`, roleOf(spId));
  },
  'me.get 401 InvalidAuthenticationToken': () => asking(practice, 'malformed')('GET', '/me'),
  'user.purpose 403 ErrorAccessDenied': () =>
    admin('GET', `/users/${person(SENDER).id}/mailboxSettings/userPurpose`),
  'user.purpose 404 MailboxNotEnabledForRESTAPI': () =>
    admin('GET', `/users/${person(GLOBAL).id}/mailboxSettings/userPurpose`),
  'user.photoProbe 404 MailboxNotEnabledForRESTAPI': () =>
    admin('GET', '/me/mailFolders/sentitems?$select=id,totalItemCount'),
  'mail.sendMime 400 ErrorMimeContentInvalidBase64String': () =>
    sender('POST', '/me/sendMail', 'From: me', { 'content-type': 'text/plain' }),
  'mail.sendUser 403 ErrorAccessDenied: Access to OData is disabled': async () => {
    const tools = practice.realm.world.applications[0]?.appId ?? '';
    tenant.appMailScopes = [{ appId: tools, kind: 'policy', addresses: ['sales@contoso.example'] }];
    const byItself = await asApplication(practice, 'Mail.Send');
    return sendJson(byItself, '/users/admin@contoso.example', { from: 'admin@contoso.example' });
  },
  'mail.sentProof 403 ErrorAccessDenied': async () =>
    (await asUser(practice, SENDER, 'Mail.Send'))('GET', '/me/mailFolders/sentitems/messages'),
  'mail.sentProof 404 ErrorItemNotFound': () => sender('GET', '/me/messages/gone'),
  'mail.trace 401 (text) Service principal-less Authentication failed': () =>
    admin('GET', '/admin/exchange/tracing/messageTraces'),
  'mail.trace 403 (various)': () => sender('GET', '/admin/exchange/tracing/messageTraces'),
  'audit.signIns 403 Authentication_RequestFromNonPremiumTenantOrB2CTenant': () =>
    admin('GET', '/auditLogs/signIns'),
};

/** Brings one documented error about. */
async function provoke(id: string, status: number, code: string): Promise<GraphAnswer> {
  const own = others[`${id} ${status} ${code}`];
  if (own) return own();
  const send = ways[id];
  const sending = onSending[`${status} ${code}`];
  if (send && sending) return sending(send, id);
  const call = calls[id];
  if (!call) throw new Error(`nothing brings ${id} ${status} ${code} about`);
  return status === 403
    ? call(await asUser(practice, GLOBAL, 'openid'), present())
    : call(admin, nothing);
}

/** Where the answer says what it is: in its code, its inner code or, as the table has it, in its text. */
function saysOf({ body }: GraphAnswer): string {
  const { code, message, innerError } = body.error;
  return `${code}: ${message} (${innerError?.code ?? ''})`;
}

const wordsOf = (code: string): string => {
  if (code === '(none)' || code === '(various)') return '';
  return code.replace(/^\(text\) /, '');
};

describe('every error Graph documents for a call of the reference', () => {
  test.each(documented)('%s: %i %s', async (id, status, code) => {
    const answer = await provoke(id, status, code);
    expect(answer.status).toBe(status);
    expect(saysOf(answer)).toContain(wordsOf(code));
  });
});

describe('a token that is not good enough', () => {
  test.each<[what: string, move: (realm: Practice['realm']) => void]>([
    ['ended', ({ world }) => Object.assign(world, { clockOffsetMs: 2 * 3_600_000 })],
    ['of somebody who is gone', ({ world }) => world.users.splice(0)],
  ])('%s', async (_, move) => {
    move(practice.realm);
    expect(await sender('GET', '/me')).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    });
  });

  test('for another API', async () => {
    const tools = practice.realm.world.applications.find(
      ({ appId }) => appId === GRAPH_COMMAND_LINE_TOOLS,
    );
    if (!tools) throw new Error('the tools are not there');
    const grantee = { app: tools, tenant, authenticated: '0' as const };
    const scopes = ['SMTP.Send'];
    const token = await delegatedToken(practice.realm, grantee, person(SENDER), 'exchange', scopes);
    expect(await asking(practice, token)('GET', '/me')).toMatchObject({
      status: 401,
      body: { error: { message: expect.stringMatching('Invalid audience') } },
    });
  });
});
