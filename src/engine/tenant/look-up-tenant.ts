import { domainOf } from '@core/connection/mail-address';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type { TenantLookup } from '@shared/site';
import * as z from 'zod/mini';
import type { Http } from '../http/http';

const metadata = z.object({
  issuer: z.string(),
  cloud_instance_name: z.optional(z.string()),
});

const failure = z.object({ error_codes: z.optional(z.array(z.number())), error: z.string() });

/** Microsoft's own directory of personal accounts. */
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';
const personalDomains = /^(outlook|hotmail|live|msn|passport)\.[a-z.]+$/;

/** AADSTS90002: no tenant of this name. */
const TENANT_NOT_FOUND = 90002;

const instances: Readonly<Record<string, string>> = {
  'microsoftonline.com': 'login.microsoftonline.com',
  'microsoftonline.us': 'login.microsoftonline.us',
  'partner.microsoftonline.cn': 'login.partner.microsoftonline.cn',
};

/** Which organisation an address belongs to, from the public OpenID metadata of its domain. Never rejects on an answer. */
export async function lookUpTenant(
  address: string,
  options: { readonly http: Http; readonly cloud: Cloud; readonly now: () => Date },
): Promise<TenantLookup> {
  const domain = domainOf(address);
  if (personalDomains.test(domain)) return { kind: 'personal', domain };
  try {
    const answer = await options.http.request({
      method: 'GET',
      url: `https://${options.cloud.login}/${domain}/v2.0/.well-known/openid-configuration`,
      to: 'microsoft',
    });
    return read(domain, answer.body, answer.requestId, answer.status, options.cloud);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unknown', domain, error: error.toView(options.now) };
  }
}

function read(
  domain: string,
  body: string,
  requestId: string | null,
  status: number,
  cloud: Cloud,
): TenantLookup {
  const json = parsed(body);
  const found = metadata.safeParse(json);
  const tenantId = found.success ? tenantIn(found.data.issuer) : null;
  if (found.success && tenantId !== null) {
    if (tenantId === PERSONAL_TENANT) return { kind: 'personal', domain };
    const instance = instances[found.data.cloud_instance_name ?? ''] ?? cloud.login;
    return instance === cloud.login
      ? { kind: 'found', domain, tenantId }
      : { kind: 'other-cloud', domain, tenantId, instance };
  }
  const refused = failure.safeParse(json);
  if (refused.success && refused.data.error_codes?.includes(TENANT_NOT_FOUND)) {
    return { kind: 'not-microsoft', domain };
  }
  throw new AppError(
    'auth.unexpected',
    {},
    {
      status,
      ...(requestId ? { requestId } : {}),
      ...(refused.success ? { upstreamCode: refused.data.error } : {}),
    },
  );
}

const tenantIn = (issuer: string): string | null =>
  /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//i.exec(issuer)?.[1]?.toLowerCase() ?? null;

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON: no shape will fit it.
    return null;
  }
};
