import { lookUpTenant } from '@engine/tenant/look-up-tenant';
import { clouds } from '@shared/cloud';
import { expect, it } from 'vitest';
import { type Answer, fakeHttp, json } from '../../support/fake-http';

const TENANT = '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258';
const now = () => new Date('2026-11-20T12:00:00Z');

const metadata = (tenantId: string, cloud_instance_name = 'microsoftonline.com'): Answer =>
  json({ issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`, cloud_instance_name });

const cases: readonly [string, string, Answer, object][] = [
  ['an organisation', 'web@contoso.example', metadata(TENANT), { kind: 'found', tenantId: TENANT }],
  [
    'one in another cloud',
    'web@contoso.example',
    metadata(TENANT, 'microsoftonline.us'),
    { kind: 'other-cloud', tenantId: TENANT, instance: 'login.microsoftonline.us' },
  ],
  [
    'a domain Microsoft does not know',
    'web@contoso.example',
    json({ error: 'invalid_tenant', error_codes: [90002] }, 400),
    { kind: 'not-microsoft' },
  ],
  [
    'the directory of personal accounts',
    'web@contoso.example',
    metadata('9188040d-6c67-4c5b-b112-36a304b66dad'),
    { kind: 'personal' },
  ],
  [
    'no connection',
    'web@contoso.example',
    'network.offline',
    { kind: 'unknown', error: { code: 'network.offline' } },
  ],
  [
    'an answer of another shape',
    'web@contoso.example',
    { body: '<html>' },
    { kind: 'unknown', error: { code: 'auth.unexpected' } },
  ],
];

it.each(cases)('%s', async (_name, address, answer, expected) => {
  const domain = 'contoso.example';
  const http = fakeHttp({
    [`https://login.microsoftonline.com/${domain}/v2.0/.well-known/openid-configuration`]: answer,
  });
  expect(await lookUpTenant(address, { http, cloud: clouds.global, now })).toMatchObject({
    domain,
    ...expected,
  });
});

it('knows personal domains without asking', async () => {
  const http = fakeHttp({});
  expect(await lookUpTenant('me@hotmail.co.uk', { http, cloud: clouds.global, now })).toEqual({
    kind: 'personal',
    domain: 'hotmail.co.uk',
  });
  expect(http.requests).toEqual([]);
});
