import { GRAPH_APP_ID } from '@core/permissions/permissions';
import { grantOf } from '@core/plan/grant';
import type { Observed, ObservedApp } from '@core/plan/observed';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';
import { readApplication, readApplications } from '../graph/read-applications';
import { readPages } from '../graph/read-pages';
import { unlessGone } from '../graph/unless-gone';
import { readSecretRule } from './read-secret-rule';

const principal = z.object({ id: z.string(), accountEnabled: z.nullish(z.boolean()) });
const grant = z.object({
  id: z.string(),
  consentType: z.nullish(z.string()),
  resourceId: z.string(),
  scope: z.nullish(z.string()),
});
const organisation = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.nullish(z.string()) })),
});

export interface ObserveInput {
  readonly choose: (apps: readonly ObservedApp[]) => ObservedApp | null;
  /** Of a registration we worked on before: the list may not show it yet. */
  readonly knownObjectId: string | null;
}

/**
 * Looks at the tenant: four reads at once, then, once the registration is known, its service principal and its consent.
 *
 * Six requests for an existing registration, four for none (more pages for tenants with over 999 registrations).
 */
export async function observe(
  graph: GraphReader,
  { choose, knownObjectId }: ObserveInput,
  signal: AbortSignal,
): Promise<Observed> {
  const [listed, graphPrincipal, tenant, secretRule] = await Promise.all([
    readApplications(graph, signal),
    graph.get(
      `/servicePrincipals(appId='${GRAPH_APP_ID}')?$select=id,accountEnabled`,
      principal,
      signal,
    ),
    graph.get('/organization?$select=id,displayName', organisation, signal),
    readSecretRule(graph, signal),
  ]);
  const [first] = tenant.value.value;
  if (!first) throw new AppError('graph.shape');
  const apps = await withKnown(graph, listed, knownObjectId, signal);
  const chosen = choose(apps);
  const graphPrincipalId = graphPrincipal.value.id;
  const own = chosen ? await readPrincipal(graph, chosen.appId, graphPrincipalId, signal) : null;
  return {
    tenantId: first.id,
    tenantName: first.displayName ?? null,
    apps,
    graphPrincipalId,
    principal: own?.principal ?? null,
    grant: own?.grant ?? null,
    secretRule,
  };
}

/** Lists lag behind: one that was just made is asked for by its id. */
async function withKnown(
  graph: GraphReader,
  listed: readonly ObservedApp[],
  objectId: string | null,
  signal: AbortSignal,
): Promise<readonly ObservedApp[]> {
  if (objectId === null || listed.some((app) => app.objectId === objectId)) return listed;
  const known = await readApplication(graph, objectId, signal);
  return known ? [...listed, known] : listed;
}

export async function readPrincipal(
  graph: GraphReader,
  appId: string,
  graphPrincipalId: string,
  signal: AbortSignal,
): Promise<Pick<Observed, 'principal' | 'grant'>> {
  const path = `/servicePrincipals(appId='${appId}')?$select=id,accountEnabled`;
  const found = await unlessGone(graph.get(path, principal, signal));
  if (!found) return { principal: null, grant: null };
  const { id, accountEnabled } = found.value;
  const grants = await readPages(
    graph,
    `/servicePrincipals/${id}/oauth2PermissionGrants`,
    grant,
    signal,
  );
  const ours = grants.find(
    (entry) => entry.consentType === 'AllPrincipals' && entry.resourceId === graphPrincipalId,
  );
  return {
    principal: { id, enabled: accountEnabled ?? true },
    grant: ours ? grantOf(ours.id, ours.scope ?? '') : null,
  };
}
