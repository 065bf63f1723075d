import { graphReader } from '@engine/graph/graph-reader';
import { readAdministrator, readSender } from '@engine/graph/read-person';
import { clouds } from '@shared/cloud';
import { expect, it } from 'vitest';
import { type Answer, fakeHttp, json } from '../../support/fake-http';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const ROLES = `${GRAPH}/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId`;
const { signal } = new AbortController();

const over = (answers: Readonly<Record<string, Answer>>) =>
  graphReader(fakeHttp(answers), clouds.global, async () => 'AT');

const me = { id: 'o1', userPrincipalName: 'web@contoso.example', displayName: 'Web' };

it('puts the primary address first, in lower case, and each once', async () => {
  const account = await readSender(
    over({
      [`${GRAPH}/me?$select=id,displayName,userPrincipalName,mail,proxyAddresses`]: json({
        ...me,
        mail: 'Web@contoso.example',
        proxyAddresses: [
          'smtp:sales@contoso.example',
          'SMTP:Web@Contoso.example',
          'SIP:web@contoso.example',
          'X500:/o=x',
        ],
      }),
    }),
    't1',
    signal,
  );
  expect(account).toEqual({
    username: 'web@contoso.example',
    displayName: 'Web',
    objectId: 'o1',
    tenantId: 't1',
    tenantName: null,
    roles: null,
    addresses: ['web@contoso.example', 'sales@contoso.example'],
  });
});

const administrator = (roles: Answer, organisation: Answer) =>
  readAdministrator(
    over({
      [`${GRAPH}/me?$select=id,displayName,userPrincipalName,mail`]: json(me),
      [`${GRAPH}/organization?$select=id,displayName`]: organisation,
      [ROLES]: roles,
    }),
    't1',
    signal,
  );

it('names roles by their template, whatever the tenant calls them', async () => {
  const account = await administrator(
    json({
      value: [
        {
          displayName: 'Cloudanwendungsadministrator',
          roleTemplateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
        },
        { displayName: 'Something else', roleTemplateId: 'f0f0f0f0-0000-0000-0000-000000000000' },
      ],
    }),
    json({ value: [{ id: 't1', displayName: 'Contoso Ltd' }] }),
  );
  expect(account).toMatchObject({
    tenantName: 'Contoso Ltd',
    roles: ['Cloud Application Administrator', 'Something else'],
  });
});

it('says of what it may not read that it is unknown, never that it is none', async () => {
  const no = json({ error: { code: 'Authorization_RequestDenied' } }, 403);
  expect(await administrator(no, no)).toMatchObject({ roles: null, tenantName: null });
});
