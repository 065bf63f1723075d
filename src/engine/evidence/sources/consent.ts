import { GRAPH_APP_ID, permissionName } from '@core/permissions/permissions';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer, Report } from '../gatherer';
import { asAdministrator } from '../person';
import type { AdministratorAccess, EvidencePorts } from '../ports';

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
      resourceDisplayName: z.optional(z.nullable(z.string())),
    }),
  ),
});
const assigned = z.object({
  value: z.array(z.object({ principalId: z.optional(z.nullable(z.string())) })),
});
const userId = z.object({ id: z.string() });

/** The enterprise application and what was agreed to: two dependent steps, the second all at once. */
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
  const sp = await graph.get(
    `/servicePrincipals(appId='${appId}')?$select=id,accountEnabled,appRoleAssignmentRequired`,
    principal,
    signal,
  );
  const sender = encodeURIComponent(ports.fromAddress);
  const [allGrants, roles, user, members] = await Promise.all([
    graph.get(`/servicePrincipals/${sp.value.id}/oauth2PermissionGrants`, grants, signal),
    graph.get(`/servicePrincipals/${sp.value.id}/appRoleAssignments`, assignments, signal),
    // Not readable or not there: then nothing is said of the sender alone.
    graph.get(`/users/${sender}?$select=id`, userId, signal).catch(() => null),
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
  const scopes = (wanted: (grant: z.infer<typeof grants>['value'][number]) => boolean) => [
    ...new Set(
      allGrants.value.value
        .filter(wanted)
        .flatMap((grant) => (grant.scope ?? '').split(' ').filter((scope) => scope !== '')),
    ),
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
    roles.value.value.map((role) => permissionName(GRAPH_APP_ID, 'Role', role.appRoleId)),
    roles.requestId,
  );
}
