import { type INetworkModule, PublicClientApplication } from '@azure/msal-node';
import { type Practice, startPractice } from '@practice/practice';
import { GRAPH_COMMAND_LINE_TOOLS } from '@practice/state/seed';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWalker } from '../support/walk-pages';

let practice: Practice;

beforeEach(async () => {
  practice = await startPractice();
});

afterEach(() => practice.stop());

const onWire = (url: string): string => url.replace('https://', `${practice.origin}/`);

const networkClient: INetworkModule = {
  sendGetRequestAsync: (url, options) => exchange('GET', url, options),
  sendPostRequestAsync: (url, options) => exchange('POST', url, options),
};

async function exchange<T>(
  method: string,
  url: string,
  options?: { headers?: Record<string, string>; body?: string },
): Promise<{ headers: Record<string, string>; body: T; status: number }> {
  const response = await fetch(onWire(url), {
    method,
    ...(options?.headers ? { headers: options.headers } : {}),
    ...(options?.body ? { body: options.body } : {}),
  });
  return {
    headers: Object.fromEntries(response.headers),
    body: await response.json(),
    status: response.status,
  };
}

const client = (clientId: string, tenant: string) =>
  new PublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}` },
    system: { networkClient },
  });

const contoso = () => practice.realm.world.tenants[0]?.id ?? '';

const graphGet = async (path: string, token: string) => {
  const response = await fetch(`${practice.origin}/graph.microsoft.com/v1.0${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: await response.json() };
};

describe('the practice sign-in', () => {
  test('lets the real MSAL Node sign an administrator in and read Graph', async () => {
    const walker = createWalker();
    const result = await client(GRAPH_COMMAND_LINE_TOOLS, contoso()).acquireTokenInteractive({
      scopes: ['Application.Read.All', 'Directory.Read.All'],
      openBrowser: async (url) => {
        const left = await walker.signIn(onWire(url), { username: 'admin@contoso.example' });
        expect(left.pages.map((title) => title.replace(' (practice tenant)', ''))).toEqual([
          'Pick an account',
          'Enter password',
          'Permissions requested',
          'Going back',
          expect.any(String),
        ]);
      },
    });
    expect(result.account?.username).toBe('admin@contoso.example');
    expect(await graphGet('/me', result.accessToken)).toMatchObject({
      status: 200,
      body: { userPrincipalName: 'admin@contoso.example' },
    });
    expect(await graphGet('/applications', result.accessToken)).toMatchObject({
      status: 200,
      body: { value: [] },
    });
  });

  test('renews silently, and a refresh token works once more after being used', async () => {
    const walker = createWalker();
    const app = client(GRAPH_COMMAND_LINE_TOOLS, contoso());
    const first = await app.acquireTokenInteractive({
      scopes: ['User.Read'],
      openBrowser: async (url) => {
        await walker.signIn(onWire(url), { username: 'web@contoso.example' });
      },
    });
    if (!first.account) throw new Error('no account');
    const second = await app.acquireTokenSilent({
      account: first.account,
      scopes: ['User.Read'],
      forceRefresh: true,
    });
    expect(second.accessToken).not.toBe(first.accessToken);
  });

  test('shows "Need admin approval" to a person without a role for administrators’ permissions', async () => {
    const walker = createWalker();
    const attempt = client(GRAPH_COMMAND_LINE_TOOLS, contoso()).acquireTokenInteractive({
      scopes: ['Application.Read.All'],
      openBrowser: async (url) => {
        const left = await walker.signIn(onWire(url), { username: 'web@contoso.example' });
        expect(left.pages).toContain('Need admin approval (practice tenant)');
      },
    });
    await expect(attempt).rejects.toMatchObject({
      errorMessage: expect.stringMatching('AADSTS90094'),
    });
  });

  test('answers refused consent as Entra does', async () => {
    const walker = createWalker();
    const attempt = client(GRAPH_COMMAND_LINE_TOOLS, contoso()).acquireTokenInteractive({
      scopes: ['User.Read'],
      openBrowser: async (url) => {
        await walker.signIn(onWire(url), { username: 'web@contoso.example', consent: 'cancel' });
      },
    });
    await expect(attempt).rejects.toMatchObject({ errorCode: 'access_denied' });
  });

  test('keeps a person of another organisation out', async () => {
    const walker = createWalker();
    const address = `${practice.origin}/login.microsoftonline.com/${contoso()}/oauth2/v2.0/authorize?client_id=${GRAPH_COMMAND_LINE_TOOLS}&response_type=code&redirect_uri=http%3A%2F%2Flocalhost&scope=User.Read&state=x`;
    const left = await walker.signIn(address, { username: 'orders@fabrikam.example' });
    expect(left.body).toMatch('AADSTS50020');
  });

  test.each([
    ['an unknown app', { client_id: '11111111-1111-4111-8111-111111111111' }, 'AADSTS700016'],
    ['a redirect nobody registered', { redirect_uri: 'https://evil.example/' }, 'AADSTS50011'],
    ['a scope that does not exist', { scope: 'Mail.Fly' }, 'AADSTS650053'],
  ])('shows its error page for %s', async (_, change, code) => {
    const query = new URLSearchParams({
      client_id: GRAPH_COMMAND_LINE_TOOLS,
      response_type: 'code',
      redirect_uri: 'http://localhost:4711',
      scope: 'User.Read',
      ...change,
    });
    const response = await fetch(
      `${practice.origin}/login.microsoftonline.com/${contoso()}/oauth2/v2.0/authorize?${query}`,
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(code);
  });

  test('tells the tenant of a domain, and that a domain has none', async () => {
    const found = await fetch(
      `${practice.origin}/login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration`,
    );
    expect(await found.json()).toMatchObject({
      issuer: `https://login.microsoftonline.com/${contoso()}/v2.0`,
      cloud_instance_name: 'microsoftonline.com',
    });
    const missing = await fetch(
      `${practice.origin}/login.microsoftonline.com/nobody.example/v2.0/.well-known/openid-configuration`,
    );
    expect(missing.status).toBe(400);
    expect(await missing.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });
});
