import { Hono } from 'hono';
import { readToken } from '../identity/jwt';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { tenantById } from '../state/find';
import type { Tenant } from '../state/world';

const AUDIENCE = /^https:\/\/management\.(?:core\.windows\.net|azure\.com)\/?$/;

async function tenantOf(c: PracticeContext): Promise<Tenant | null> {
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const claims = await readToken(c.env.realm, token);
  if (!claims || !AUDIENCE.test(String(claims.aud))) return null;
  return tenantById(c.env.realm, String(claims.tid)) ?? null;
}

const unauthorised = (c: PracticeContext): Response => {
  c.header('WWW-Authenticate', 'Bearer authorization_uri="https://login.windows.net/"');
  const message = 'The access token is missing or invalid.';
  return c.json({ error: { code: 'InvalidAuthenticationToken', message } }, 401);
};

const listed = (value: readonly object[]) => ({
  value,
  count: { type: 'Total', value: value.length },
});

/** management.azure.com of the practice world: organisations that have bought nothing of Azure. */
export const azure = new Hono<PracticeEnv>()
  .get('/subscriptions', async (c) => ((await tenantOf(c)) ? c.json(listed([])) : unauthorised(c)))
  .get('/tenants', async (c) => {
    const tenant = await tenantOf(c);
    if (!tenant) return unauthorised(c);
    const { id: tenantId, name: displayName, domains } = tenant;
    const own = { id: `/tenants/${tenantId}`, tenantId, displayName, domains, tenantType: 'AAD' };
    return c.json({ value: [own] });
  })
  .notFound((c) => {
    const message = 'The requested resource was not found.';
    return c.json({ error: { code: 'ResourceNotFound', message } }, 404);
  });
