import { Hono } from 'hono';
import type { PracticeEnv } from '../server/env';
import { GraphRefusal, refusalBody, requestIdHeader } from './answer';
import { applications } from './applications';
import { batch } from './batch';
import { consentPolicies } from './consent-policies';
import { drafts } from './drafts';
import { grants } from './grants';
import { mail } from './mail';
import { organisationRoutes } from './organisation';
import { people } from './people';
import { reports } from './reports';
import { servicePrincipals } from './service-principals';
import { isWitnessed, tellWitnesses } from './witness';

/** graph.microsoft.com/v1.0 of the practice world. */
const v1 = new Hono<PracticeEnv>()
  .route('/applications', applications)
  .route('/servicePrincipals', servicePrincipals)
  .route('/oauth2PermissionGrants', grants)
  .route('/', people)
  .route('/', organisationRoutes)
  .route('/', mail)
  .route('/', drafts)
  .route('/', consentPolicies)
  .route('/', reports);

export const graph = new Hono<PracticeEnv>();

graph.use(async (c, next) => {
  requestIdHeader(c);
  await next();
});

graph.use(async (c, next) => {
  if (!isWitnessed()) return next();
  const request = await c.req.text();
  await next();
  const { pathname, search } = new URL(c.req.url);
  tellWitnesses({
    method: c.req.method,
    path: `${pathname}${search}`,
    requestType: c.req.header('content-type') ?? '',
    request,
    status: c.res.status,
    response: await c.res.clone().text(),
  });
});

graph.onError((error, c) => {
  const refusal =
    error instanceof GraphRefusal
      ? error
      : new GraphRefusal(500, 'generalException', 'An unexpected error occurred.');
  return c.json(refusalBody(c, refusal), refusal.status);
});

/** Addresses that exist, whatever the method. */
const known = v1.routes.map(
  ({ path }) => new RegExp(`^/v1\\.0${path.replaceAll('$', '\\$').replaceAll(/:\w+/g, '[^/]+')}$`),
);

graph.notFound((c) => {
  if (known.some((pattern) => pattern.test(c.req.path))) {
    const refusal = new GraphRefusal(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
    return c.json(refusalBody(c, refusal), refusal.status);
  }
  const segment = c.req.path.split('/')[2] ?? '';
  return c.json(
    refusalBody(
      c,
      new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`),
    ),
    400,
  );
});

graph.post('/v1.0/$batch', (c) => batch(c, graph));
graph.route('/v1.0', v1);

/** `/applications(appId='x')` as a path of its own segment, which the router understands. */
export const segmented = (path: string): string =>
  path.replace(/^(\/v1\.0\/(?:applications|servicePrincipals))(\()/, '$1/$2');
