import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Http } from '../http/http';
import { codeOfEntra, entraNumber } from './entra-code';
import type { IdentityClient } from './identity';

const refusal = z.object({
  error: z.string(),
  error_description: z.optional(z.string()),
  correlation_id: z.optional(z.string()),
});

/**
 * Proves a client secret by a client-credentials request (RFC 6749 section 4.4); the token is thrown away.
 *
 * Any answer that is not about the secret (no application permission, no service principal) means the secret was right.
 */
export async function proveSecret(
  http: Http,
  cloud: Cloud,
  { clientId, tenant }: IdentityClient,
  secret: string,
): Promise<void> {
  const answer = await http.request({
    method: 'POST',
    url: `https://${cloud.login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    to: 'microsoft',
    retry: 'safe',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: `https://${cloud.graph}/.default`,
    }).toString(),
  });
  if (answer.status === 200) return;
  const parsed = refusal.safeParse(jsonOf(answer.body));
  const description = parsed.success ? (parsed.data.error_description ?? '') : '';
  const number = entraNumber(description);
  const code = codeOfEntra(number);
  const details = {
    status: answer.status,
    ...(number ? { upstreamCode: `AADSTS${number}` } : {}),
    ...(parsed.success && parsed.data.correlation_id
      ? { correlationId: parsed.data.correlation_id }
      : {}),
  };
  if (code) throw new AppError(code, {}, details);
  if (answer.status === 400 && number !== null) return;
  throw new AppError('auth.unexpected', {}, details);
}

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // The schema refuses undefined; the caller then reports the status alone.
    return undefined;
  }
};
