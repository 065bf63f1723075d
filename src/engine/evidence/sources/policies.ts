import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer } from '../gatherer';
import { asAdministrator } from '../person';
import type { EvidencePorts } from '../ports';

const organization = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      displayName: z.nullable(z.string()),
      verifiedDomains: z.optional(z.array(z.object({ name: z.nullable(z.string()) }))),
    }),
  ),
});
const authorization = z.object({
  defaultUserRolePermissions: z.optional(
    z.nullable(z.object({ permissionGrantPoliciesAssigned: z.optional(z.array(z.string())) })),
  ),
});
const defaults = z.object({ isEnabled: z.boolean() });
const restrictions = z.object({
  restrictionType: z.nullable(z.string()),
  state: z.optional(z.nullable(z.string())),
  maxLifetime: z.optional(z.nullable(z.string())),
});
const management = z.object({
  isEnabled: z.boolean(),
  applicationRestrictions: z.optional(
    z.nullable(z.object({ passwordCredentials: z.optional(z.nullable(z.array(restrictions))) })),
  ),
});

/** What the organisation allows. Policies take Policy.Read.All; without it each is unknown on its own. */
export const policies = (ports: EvidencePorts): readonly Gatherer[] => [
  asAdministrator(
    ports,
    'organization',
    ['tenant.organization'],
    async ({ graph }, report, signal) => {
      const read = await graph.get(
        '/organization?$select=id,displayName,verifiedDomains',
        organization,
        signal,
      );
      const [first] = read.value.value;
      if (!first) throw new AppError('graph.shape');
      report.known(
        'tenant.organization',
        {
          id: first.id,
          name: first.displayName ?? '',
          domains: (first.verifiedDomains ?? []).flatMap((domain) => domain.name ?? []),
        },
        read.requestId,
      );
    },
  ),
  asAdministrator(
    ports,
    'authorization',
    ['tenant.authorization'],
    async ({ graph }, report, signal) => {
      const read = await graph.get(
        '/policies/authorizationPolicy?$select=defaultUserRolePermissions',
        authorization,
        signal,
      );
      report.known(
        'tenant.authorization',
        {
          consentPolicies:
            read.value.defaultUserRolePermissions?.permissionGrantPoliciesAssigned?.filter((name) =>
              name.startsWith('ManagePermissionGrantsForSelf'),
            ) ?? [],
        },
        read.requestId,
      );
    },
  ),
  asAdministrator(
    ports,
    'security-defaults',
    ['tenant.security-defaults'],
    async ({ graph }, report, signal) => {
      const read = await graph.get(
        '/policies/identitySecurityDefaultsEnforcementPolicy?$select=isEnabled',
        defaults,
        signal,
      );
      report.known('tenant.security-defaults', { enabled: read.value.isEnabled }, read.requestId);
    },
  ),
  asAdministrator(ports, 'app-policy', ['tenant.app-policy'], async ({ graph }, report, signal) => {
    const read = await graph.get('/policies/defaultAppManagementPolicy', management, signal);
    const rules = (read.value.applicationRestrictions?.passwordCredentials ?? []).filter(
      (rule) => rule.state !== 'disabled',
    );
    const lifetime = rules.find((rule) => rule.restrictionType === 'passwordLifetime');
    report.known(
      'tenant.app-policy',
      {
        enforced: read.value.isEnabled,
        secretsBlocked: rules.some((rule) => rule.restrictionType === 'passwordAddition'),
        maxSecretDays: daysOf(lifetime?.maxLifetime ?? null),
      },
      read.requestId,
    );
  }),
];

/** ISO 8601 duration in days, as Graph writes it: P180D, P6M, P4DT12H30M5S. */
const daysOf = (duration: string | null): number | null => {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?/.exec(duration ?? '');
  if (!match) return null;
  const [, years, months, days] = match;
  return Number(years ?? 0) * 365 + Number(months ?? 0) * 30 + Number(days ?? 0);
};
