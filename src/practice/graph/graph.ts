import { Hono } from 'hono';
import type { PracticeEnv } from '../server/env';
import { GraphRefusal, refusalBody, requestIdHeader } from './answer';
import { applications } from './applications';
import { batch } from './batch';
import { consentPolicies } from './consent-policies';
import { count } from './count';
import { dress } from './dress';
import { grants } from './grants';
import { mail } from './mail';
import { organisationRoutes } from './organisation';
import { canonicalPath } from './path';
import { people } from './people';
import { reports } from './reports';
import { servicePrincipals } from './service-principals';
import { tenantInformation } from './tenant-information';
import { userinfo } from './userinfo';
import { isWitnessed, tellWitnesses } from './witness';

const COUNTED = [
  '/users',
  '/applications',
  '/servicePrincipals',
  '/me/messages',
  '/me/mailFolders/:folder/messages',
  '/users/:key/messages',
  '/users/:key/mailFolders/:folder/messages',
];

/** graph.microsoft.com/v1.0 of the practice world. */
const v1 = new Hono<PracticeEnv>()
  .route('/applications', applications)
  .route('/servicePrincipals', servicePrincipals)
  .route('/oauth2PermissionGrants', grants)
  .route('/', people)
  .route('/', organisationRoutes)
  .route('/', mail)
  .route('/', consentPolicies)
  .route('/', reports)
  .route('/', tenantInformation);

export const graph = new Hono<PracticeEnv>();

graph.use(async (c, next) => {
  requestIdHeader(c);
  await next();
});

graph.use(dress);

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

const VERSIONS = ['/v1.0', '/beta'];

/** Addresses that exist, whatever the method. */
const known = v1.routes.map(
  ({ path }) =>
    new RegExp(`^/(?:v1\\.0|beta)${path.replaceAll('$', '\\$').replaceAll(/:\w+/g, '[^/]+')}$`),
);

/** Beginnings of such addresses, up to any of their segments. */
const beginnings = v1.routes.flatMap(({ path }) => {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((_, at) => segments.slice(0, at + 1));
});

const fits = (route: readonly string[], asked: readonly string[]): boolean =>
  route.length === asked.length &&
  route.every((segment, at) => segment.startsWith(':') || segment === asked[at]);

/** The first segment of an address that leads nowhere. */
function strangeIn(path: string): string {
  const asked = path.split('/').slice(2);
  const at = asked.findIndex(
    (_, last) => !beginnings.some((route) => fits(route, asked.slice(0, last + 1))),
  );
  return asked[at] ?? asked[0] ?? '';
}

graph.notFound((c) => {
  if (known.some((pattern) => pattern.test(c.req.path))) {
    const refusal = new GraphRefusal(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
    return c.json(refusalBody(c, refusal), refusal.status);
  }
  const segment = strangeIn(c.req.path);
  return c.json(
    refusalBody(
      c,
      new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`),
    ),
    400,
  );
});

for (const version of VERSIONS) {
  graph.post(`${version}/$batch`, (c) => batch(c, graph));
  for (const counted of COUNTED) graph.get(`${version}${counted}/$count`, (c) => count(c, graph));
  graph.route(version, v1);
}
graph.get('/oidc/userinfo', userinfo);
graph.post('/oidc/userinfo', userinfo);

/** How each segment is written: Graph takes them in any case. */
const names = new Map(
  v1.routes
    .flatMap(({ path }) => path.split('/'))
    .filter((segment) => /^[a-z]/i.test(segment))
    .map((segment) => [segment.toLowerCase(), segment]),
);

/** An address in the form the routes have. */
export const segmented = (path: string): string => canonicalPath(path, names);
