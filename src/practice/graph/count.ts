import type { Hono } from 'hono';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { badRequest } from './answer';

const DIRECTORY = /^\/(?:v1\.0|beta)\/(?:users|applications|servicePrincipals)\/\$count$/;

/** GET .../$count: how many there are, as plain text. */
export async function count(c: PracticeContext, app: Hono<PracticeEnv>): Promise<Response> {
  const eventual = /eventual/i.test(c.req.header('consistencylevel') ?? '');
  if (DIRECTORY.test(c.req.path) && !eventual)
    throw badRequest('$count is not currently supported.');
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(/\/\$count$/, '');
  url.searchParams.set('$count', 'true');
  const { headers } = c.req.raw;
  const answer = await app.fetch(new Request(url, { headers }), c.env);
  if (!answer.ok) return answer;
  const total: unknown = (await answer.json())['@odata.count'];
  return c.text(String(total));
}
