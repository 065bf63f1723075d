import {
  EXCHANGE_APP_ID,
  GRAPH_APP_ID,
  nameIn,
  permissionName,
} from '@core/permissions/permissions';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer, Report } from '../gatherer';
import { asAdministrator } from '../person';
import type { AdministratorAccess, EvidencePorts, GraphReader } from '../ports';

const principal = z.object({
  id: z.string(),
  accountEnabled: z.optional(z.nullable(z.boolean())),
  appRoleAssignmentRequired: z.optional(z.nullable(z.boolean())),
});
const grants = z.object({
  value: z.array(
    z.object({
      consentType: z.nullable(z.string()),
      principalId: z.optional(z.nullable(z.string())),
      resourceId: z.string(),
      scope: z.nullable(z.string()),
    }),
  ),
});
const assignments = z.object({
  value: z.array(
    z.object({
      appRoleId: z.string(),
      resourceId: z.string(),
    }),
  ),
});
const assigned = z.object({
  value: z.array(z.object({ principalId: z.optional(z.nullable(z.string())) })),
});
const resource = z.object({ id: z.string() });

/** The enterprise application and what was agreed to: two dependent steps, each all at once. */
export const consent = (ports: EvidencePorts): readonly Gatherer[] => [
  asAdministrator(
    ports,
    'consent',
    ['sp.object', 'consent.delegated', 'consent.application'],
    async (access, report, signal) => {
      if (ports.appId === null) {
        for (const id of ['sp.object', 'consent.delegated', 'consent.application'] as const) {
          report.unknown(id, 'needs-set-up');
        }
        return;
      }
      try {
        await readPrincipal(access, ports, ports.appId, report, signal);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'graph.notFound')) throw error;
        const requestId = error.details.requestId ?? null;
        report.known('sp.object', null, requestId);
        report.known('consent.delegated', { everybody: [], senderOnly: [] }, requestId);
        report.known('consent.application', [], requestId);
      }
    },
  ),
];

async function readPrincipal(
  { graph }: AdministratorAccess,
  ports: EvidencePorts,
  appId: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const [sp, apis] = await Promise.all([
    graph.get(
      `/servicePrincipals(appId='${appId}')?$select=id,accountEnabled,appRoleAssignmentRequired`,
      principal,
      signal,
    ),
    apisOf(graph, signal),
  ]);
  const sender = encodeURIComponent(ports.fromAddress);
  const [allGrants, roles, user, members] = await Promise.all([
    graph.get(`/servicePrincipals/${sp.value.id}/oauth2PermissionGrants`, grants, signal),
    graph.get(`/servicePrincipals/${sp.value.id}/appRoleAssignments`, assignments, signal),
    // Not readable or not there: then nothing is said of the sender alone.
    graph.get(`/users/${sender}?$select=id`, resource, signal).catch(() => null),
    sp.value.appRoleAssignmentRequired
      ? graph.get(`/servicePrincipals/${sp.value.id}/appRoleAssignedTo`, assigned, signal)
      : null,
  ]);
  const id = user?.value.id ?? null;
  report.known(
    'sp.object',
    {
      id: sp.value.id,
      enabled: sp.value.accountEnabled ?? true,
      assignmentRequired: sp.value.appRoleAssignmentRequired ?? false,
      senderAssigned:
        members && id ? members.value.value.some((member) => member.principalId === id) : null,
    },
    sp.requestId,
  );
  const scopes = (wanted: (grant: Grant) => boolean): readonly string[] => [
    ...new Set(allGrants.value.value.filter(wanted).flatMap((grant) => scopesOf(grant, apis))),
  ];
  report.known(
    'consent.delegated',
    {
      everybody: scopes((grant) => grant.consentType === 'AllPrincipals'),
      senderOnly: scopes((grant) => grant.consentType === 'Principal' && grant.principalId === id),
    },
    allGrants.requestId,
  );
  report.known(
    'consent.application',
    roles.value.value.map((role) => permissionName(apis(role.resourceId), 'Role', role.appRoleId)),
    roles.requestId,
  );
}

type Grant = z.infer<typeof grants>['value'][number];

/** Client id of the API behind a resource's object id; of one that cannot matter for mail the object id itself. */
type Apis = (resourceId: string) => string;

/** An object id differs from organisation to organisation, so it is read which of them is whose. */
async function apisOf(graph: GraphReader, signal: AbortSignal): Promise<Apis> {
  const appIds = [GRAPH_APP_ID, EXCHANGE_APP_ID];
  const ids = await Promise.all(
    appIds.map((appId) =>
      graph.get(`/servicePrincipals(appId='${appId}')?$select=id`, resource, signal).then(
        ({ value }) => value.id,
        (error: unknown) => {
          // An organisation without Exchange Online has no such object, so nothing is granted of it.
          if (error instanceof AppError && error.code === 'graph.notFound') return null;
          throw error;
        },
      ),
    ),
  );
  return (resourceId) => appIds[ids.indexOf(resourceId)] ?? resourceId;
}

const scopesOf = (grant: Grant, apis: Apis): readonly string[] =>
  (grant.scope ?? '')
    .split(' ')
    .filter((scope) => scope !== '')
    .map((scope) => nameIn(apis(grant.resourceId), scope));
