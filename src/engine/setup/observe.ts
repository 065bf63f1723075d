import { GRAPH_APP_ID } from '@core/permissions/permissions';
import type { Observed, ObservedApp } from '@core/plan/observed';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';
import { readApplications } from '../graph/read-applications';

const principal = z.object({ id: z.string(), accountEnabled: z.nullish(z.boolean()) });
const grants = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      consentType: z.nullish(z.string()),
      resourceId: z.string(),
      scope: z.nullish(z.string()),
    }),
  ),
});
const organisation = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.nullish(z.string()) })),
});
const policy = z.object({
  isEnabled: z.boolean(),
  applicationRestrictions: z.nullish(
    z.object({
      passwordCredentials: z.nullish(
        z.array(
          z.object({
            restrictionType: z.nullish(z.string()),
            state: z.nullish(z.string()),
            maxLifetime: z.nullish(z.string()),
          }),
        ),
      ),
    }),
  ),
});

/**
 * Looks at the tenant: four reads at once, then, once the registration is known, its service principal and its consent.
 *
 * Six requests for an existing registration, four for none (more pages for tenants with over 999 registrations).
 */
export async function observe(
  graph: GraphReader,
  choose: (apps: readonly ObservedApp[]) => ObservedApp | null,
  signal: AbortSignal,
): Promise<Observed> {
  const [apps, graphPrincipal, tenant, secretRule] = await Promise.all([
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

export async function readPrincipal(
  graph: GraphReader,
  appId: string,
  graphPrincipalId: string,
  signal: AbortSignal,
): Promise<Pick<Observed, 'principal' | 'grant'>> {
  const path = `/servicePrincipals(appId='${appId}')?$select=id,accountEnabled`;
  const found = await orNull(graph.get(path, principal, signal));
  if (!found) return { principal: null, grant: null };
  const { id, accountEnabled } = found.value;
  const list = await graph.get(`/servicePrincipals/${id}/oauth2PermissionGrants`, grants, signal);
  const grant = list.value.value.find(
    (entry) => entry.consentType === 'AllPrincipals' && entry.resourceId === graphPrincipalId,
  );
  return {
    principal: { id, enabled: accountEnabled ?? true },
    grant: grant
      ? { id: grant.id, scopes: (grant.scope ?? '').split(' ').filter((scope) => scope !== '') }
      : null,
  };
}

/** What the organisation allows of secrets; where it may not be read, nothing is assumed. */
async function readSecretRule(
  graph: GraphReader,
  signal: AbortSignal,
): Promise<Observed['secretRule']> {
  const open = { blocked: false, maxDays: null };
  try {
    const { value } = await graph.get('/policies/defaultAppManagementPolicy', policy, signal);
    if (!value.isEnabled) return open;
    const rules = (value.applicationRestrictions?.passwordCredentials ?? []).filter(
      (rule) => rule.state !== 'disabled',
    );
    const lifetime = rules.find((rule) => rule.restrictionType === 'passwordLifetime');
    return {
      blocked: rules.some((rule) => rule.restrictionType === 'passwordAddition'),
      maxDays: daysOf(lifetime?.maxLifetime ?? null),
    };
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('graph.')) return open;
    throw error;
  }
}

/** ISO 8601 duration in days: P180D, P6M, P1Y. */
const daysOf = (duration: string | null): number | null => {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?/.exec(duration ?? '');
  if (!match) return null;
  return Number(match[1] ?? 0) * 365 + Number(match[2] ?? 0) * 30 + Number(match[3] ?? 0);
};

const orNull = async <T>(read: Promise<T>): Promise<T | null> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === 'graph.notFound') return null;
    throw error;
  }
};
