import * as z from 'zod/mini';
import { CallFailed } from '../../server/call-inside';
import { GRAPH_HOST, LOGIN_HOST, type PracticeContext } from '../../server/env';
import type { Mailer, Site } from '../../state/world';

/** What came of asking for tokens. */
export type Tokens =
  | { readonly kind: 'tokens'; readonly access: string; readonly refresh: string | null }
  | { readonly kind: 'refused'; readonly error: string; readonly description: string }
  | { readonly kind: 'unreachable'; readonly words: string };

/** What came of sending. */
export type Sent =
  | { readonly kind: 'accepted'; readonly requestId: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** The HTTP reason word, as `Forbidden`. */
      readonly reason: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: 'unreachable'; readonly words: string };

const tokenAnswer = z.object({
  access_token: z.optional(z.string()),
  refresh_token: z.optional(z.string()),
  error: z.optional(z.string()),
  error_description: z.optional(z.string()),
});

const graphError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** What PHP says when the server's own call fails; null: it gets through. */
export function curlError(site: Site, host: string): string | null {
  switch (site.outgoing) {
    case 'open':
      return null;
    case 'timeout':
      return 'cURL error 28: Connection timed out after 5001 milliseconds';
    case 'no-name':
      return `cURL error 6: Could not resolve host: ${host}`;
    case 'refused':
      return `cURL error 7: Failed to connect to ${host} port 443: Connection refused`;
    case 'bad-certificate':
      return 'cURL error 60: SSL certificate problem: unable to get local issuer certificate';
  }
}

/** The site's server asks; it gets an answer, or says in its own library's words why there is none. */
async function ask(
  c: PracticeContext,
  site: Site,
  request: Request,
): Promise<Response | CallFailed> {
  const shut = curlError(site, new URL(request.url).host);
  if (shut) return new CallFailed(shut);
  try {
    return await c.env.call(request);
  } catch (error) {
    if (error instanceof CallFailed) return error;
    throw error;
  }
}

/** Asks the token endpoint as the site's server would. */
export async function askToken(
  c: PracticeContext,
  site: Site,
  mailer: Pick<Mailer, 'clientId' | 'clientSecret' | 'tenant'>,
  fields: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const authority = encodeURIComponent(mailer.tenant ?? 'common');
  const body = new URLSearchParams({
    client_id: mailer.clientId,
    client_secret: mailer.clientSecret ?? '',
    ...fields,
  });
  const response = await ask(
    c,
    site,
    new Request(`https://${LOGIN_HOST}/${authority}/oauth2/v2.0/token`, { method: 'POST', body }),
  );
  if (response instanceof CallFailed) return { kind: 'unreachable', words: response.message };
  const answer = tokenAnswer.safeParse(await response.json().catch(() => null));
  if (!answer.success) return { kind: 'unreachable', words: 'The answer could not be read.' };
  const { access_token: access, refresh_token: refresh = null } = answer.data;
  return access
    ? { kind: 'tokens', access, refresh }
    : {
        kind: 'refused',
        error: answer.data.error ?? '',
        description: answer.data.error_description ?? '',
      };
}

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

const mimeOf = ({ from, to, subject }: Letter): string =>
  Buffer.from(
    [
      `From: <${from}>`,
      `To: <${to}>`,
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'A test from a practice site.',
    ].join('\r\n'),
  )
    .toString('base64')
    .replace(/.{76}/g, '$&\n');

/** Hands a whole MIME message to Graph, for the signed-in account (`/me`) or a named mailbox. */
export async function sendMime(
  c: PracticeContext,
  site: Site,
  accessToken: string,
  mailbox: '/me' | `/users/${string}`,
  letter: Letter,
): Promise<Sent> {
  const response = await ask(
    c,
    site,
    new Request(`https://${GRAPH_HOST}/v1.0${mailbox}/sendMail`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'text/plain' },
      body: mimeOf(letter),
    }),
  );
  if (response instanceof CallFailed) return { kind: 'unreachable', words: response.message };
  if (response.ok) {
    return { kind: 'accepted', requestId: response.headers.get('request-id') ?? '' };
  }
  const answer = graphError.safeParse(await response.json().catch(() => null));
  return {
    kind: 'refused',
    status: response.status,
    reason: REASONS[response.status] ?? 'Error',
    code: answer.success ? answer.data.error.code : '',
    message: answer.success ? answer.data.error.message : '',
  };
}
