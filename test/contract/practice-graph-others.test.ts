import { delegatedToken } from '@practice/identity/jwt';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedPractice } from '../support/linked-practice';
import { type Ask, asApplication } from '../support/practice-graph';

/** What programs that nobody here wrote ask of Graph beyond what this product asks. */

const ROLES =
  'Application.ReadWrite.All Directory.Read.All DelegatedPermissionGrant.ReadWrite.All CrossTenantInformation.ReadBasic.All';
const GRAPH_APP = '00000003-0000-0000-c000-000000000000';

const here = linkedPractice();

let ask: Ask;
let appPath = '';

beforeEach(async () => {
  ask = await asApplication(here.practice, ROLES);
  appPath = `/applications/${here.story.app.id}`;
});

describe('an address of Graph', () => {
  test.each([
    ['with its key in brackets', "/users('web@contoso.example')"],
    ['in another case', '/Users/web@contoso.example'],
    ['below the own organisation', '/myorganization/users/web@contoso.example'],
  ])('is understood %s', async (_, path) => {
    expect((await ask('GET', path)).body.userPrincipalName).toBe('web@contoso.example');
  });

  test('is there in the beta version too', async () => {
    const token = await delegatedToken(
      here.practice.realm,
      { app: here.story.app, tenant: here.story.tenant, authenticated: '0' },
      here.story.sender,
      'graph',
      ['User.Read'],
    );
    const response = await fetch(`${here.practice.origin}/graph.microsoft.com/beta/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = await response.json();
    expect(body).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/beta/$metadata#users/$entity',
      userPrincipalName: here.story.sender.upn,
    });
  });

  test('that leads nowhere is told the segment at which it ends', async () => {
    const { body } = await ask('GET', '/users/web@contoso.example/calendars/x');
    expect(body.error.message).toBe("Resource not found for the segment 'calendars'.");
  });

  test('may name one property', async () => {
    expect((await ask('GET', `${appPath}/appRoles`)).body).toMatchObject({ value: [] });
    expect((await ask('GET', `${appPath}/displayName`)).body.value).toBe(
      here.story.app.displayName,
    );
    expect((await ask('GET', `${appPath}/nothing`)).status).toBe(400);
  });
});

describe('an answer of Graph', () => {
  test('leaves out what describes it where that is not wanted', async () => {
    const accept = { accept: 'application/json;odata.metadata=none' };
    const { body, headers } = await ask('GET', '/users?$top=2', undefined, accept);
    expect(Object.keys(body).sort()).toEqual(['@odata.nextLink', 'value']);
    expect(headers.get('content-type')).toMatch(/^application\/json;odata\.metadata=none/);
  });

  test('counts the directory only where a late answer will do', async () => {
    expect((await ask('GET', '/users/$count')).body.error.code).toBe('Request_BadRequest');
    const eventual = { consistencylevel: 'eventual' };
    const { body } = await ask('GET', '/users/$count', undefined, eventual);
    const own = here.practice.realm.world.users.filter(
      (user) => user.tenantId === here.story.tenant.id,
    );
    expect(body).toBe(own.length);
  });

  test('spells the headers in a batch as programs look for them', async () => {
    const requests = [
      { id: '1', method: 'GET', url: '/users/nobody@contoso.example' },
      { id: '2', method: 'GET', url: '/organization', dependsOn: ['1'] },
    ];
    const { body } = await ask('POST', '/$batch', { requests });
    expect(body.responses).toMatchObject([
      { status: 404, headers: { 'Content-Type': expect.stringMatching(/^application\/json/) } },
      { status: 424, headers: { 'Content-Type': 'application/json' } },
    ]);
  });

  test('tells by which addresses an API is known', async () => {
    const { body } = await ask('GET', `/servicePrincipals(appId='${GRAPH_APP}')`);
    expect(body.servicePrincipalNames).toEqual(
      expect.arrayContaining(['https://graph.microsoft.com', GRAPH_APP]),
    );
  });

  test('tells what anybody may know of an organisation', async () => {
    const by = (call: string) => ask('GET', `/tenantRelationships/findTenantInformationBy${call}`);
    const known = await by("DomainName(domainName='fabrikam.example')");
    expect(known.body).toMatchObject({ displayName: 'Fabrikam Inc' });
    expect((await by("TenantId(tenantId='00000000-0000-4000-8000-000000000000')")).status).toBe(
      404,
    );
  });
});

test('a consent is written back whole, when nothing but its scope differs', async () => {
  const [grant] = (await ask('GET', '/oauth2PermissionGrants')).body.value;
  const path = `/oauth2PermissionGrants/${grant.id}`;
  expect((await ask('PATCH', path, { ...grant, scope: 'User.Read' })).status).toBe(204);
  const moved = { ...grant, scope: 'User.Read', clientId: GRAPH_APP };
  expect((await ask('PATCH', path, moved)).status).toBe(400);
});

describe('requests of one application at one mailbox', () => {
  const MAILBOX = '/users/web@contoso.example/mailFolders/inbox';

  test('are at most four at a time', async () => {
    const mail = await asApplication(here.practice, 'Mail.Read');
    let held = 0;
    const allHeld = new Promise<void>((resolve) => {
      const onHit = (): void => {
        held += 1;
        if (held === 4) resolve();
      };
      const slow = { match: /mailFolders/, kind: 'delay', count: 4, delayMs: 300, onHit } as const;
      here.practice.realm.faults.push({ ...slow });
    });
    const first = Array.from({ length: 4 }, () => mail('GET', MAILBOX));
    await allHeld;
    const fifth = await mail('GET', MAILBOX);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([429, '1']);
    expect(fifth.body.error).toMatchObject({
      code: 'ApplicationThrottled',
      message: 'Application is over its MailboxConcurrency limit.',
    });
    expect((await mail('GET', '/users/admin@contoso.example/mailFolders/inbox')).status).toBe(200);
    const answers = await Promise.all(first);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await mail('GET', MAILBOX)).status).toBe(200);
  });
});
