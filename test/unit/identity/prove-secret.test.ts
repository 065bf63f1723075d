import { proveSecret } from '@engine/identity/prove-secret';
import { clouds } from '@shared/cloud';
import { describe, expect, test } from 'vitest';
import { fakeHttp, json } from '../../support/fake-http';

const client = { clientId: 'app', tenant: 'contoso.example' };
const URL = 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token';

const refusal = (number: string, status = 400) =>
  json(
    {
      error: 'invalid_client',
      error_description: `AADSTS${number}: words`,
      correlation_id: 'correlation',
    },
    status,
  );

const prove = (answer: Parameters<typeof fakeHttp>[0][string]) => {
  const http = fakeHttp({ [URL]: answer });
  return { http, proven: proveSecret(http, clouds.global, client, 'the secret & more') };
};

describe('a secret is proven', () => {
  test('by a request for a token, and by nothing else', async () => {
    const { http, proven } = prove(json({ access_token: 'AT-MARKER' }));
    expect(await proven).toBeUndefined();
    expect(http.requests).toHaveLength(1);
    const body = new URLSearchParams(http.requests[0]?.body);
    expect(Object.fromEntries(body)).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'the secret & more',
      scope: 'https://graph.microsoft.com/.default',
    });
  });

  test('also by a refusal that is about something else', async () => {
    await expect(prove(refusal('500011')).proven).resolves.toBeUndefined();
  });
});

describe('a secret is not proven', () => {
  test.each([
    ['7000215', 'auth.secretWrong'],
    ['7000222', 'auth.secretExpired'],
    ['700016', 'auth.appUnknown'],
  ])('by AADSTS%s: %s', async (number, code) => {
    await expect(prove(refusal(number, 401)).proven).rejects.toMatchObject({
      code,
      details: { status: 401, upstreamCode: `AADSTS${number}`, correlationId: 'correlation' },
    });
  });

  test.each([
    ['a fault of the server', { status: 503, body: '<html>' }],
    ['an answer in another shape', { status: 400, body: '[]' }],
  ])('by %s', async (_, answer) => {
    await expect(prove(answer).proven).rejects.toMatchObject({ code: 'auth.unexpected' });
  });

  test('without an answer', async () => {
    await expect(prove('network.refused').proven).rejects.toMatchObject({
      code: 'network.refused',
    });
  });
});
