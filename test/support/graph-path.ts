import { type GraphSchema, membersOf, type Property } from './graph-schema';

/** What an address of Graph stands for, by the metadata alone. */
export type Target =
  | { readonly kind: 'value'; readonly declared: Property }
  | {
      readonly kind: 'action';
      readonly parameters: readonly (Property & { readonly name: string })[];
      readonly returns: Property | null;
    }
  | { readonly kind: 'reference' }
  | { readonly kind: 'unknown'; readonly segment: string };

/** Roots of the metadata whose type the extract leaves out: what hangs below them, as Microsoft's reference has it. */
const BELOW: Readonly<Record<string, Property>> = {
  'policies/authorizationPolicy': { type: 'authorizationPolicy' },
  'policies/identitySecurityDefaultsEnforcementPolicy': {
    type: 'identitySecurityDefaultsEnforcementPolicy',
  },
  'policies/defaultAppManagementPolicy': { type: 'tenantAppManagementPolicy' },
  'policies/adminConsentRequestPolicy': { type: 'adminConsentRequestPolicy' },
  'policies/permissionGrantPolicies': { type: 'permissionGrantPolicy', many: true },
  'identity/conditionalAccess/policies': { type: 'conditionalAccessPolicy', many: true },
  'roleManagement/directory/roleAssignments': { type: 'unifiedRoleAssignment', many: true },
  // The only function here that hangs below a root of its own; its answer's type is in no extract.
  'tenantRelationships/findTenantInformationByDomainName': { type: 'tenantInformation' },
  'auditLogs/signIns': { type: 'signIn', many: true },
  'admin/exchange/tracing/messageTraces': { type: 'exchangeMessageTrace', many: true },
};

/** What a function is called with, such as (domainName='contoso.com'). */
const isNoArgument = (segment: string): boolean => !segment.startsWith('(');

/** Follows a path from `/v1.0` on. */
export function targetOf(schema: GraphSchema, path: string): Target {
  const segments = (path.split('?')[0] ?? '')
    .replace(/^\/v1\.0\//, '')
    .replace(/([A-Za-z])\(/g, '$1/(')
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent);
  for (const length of [4, 3, 2]) {
    const below = BELOW[segments.slice(0, length).join('/')];
    if (below) return follow(schema, below, segments.slice(length).filter(isNoArgument));
  }
  const [first = '', ...rest] = segments;
  const set = schema.entitySets[first];
  if (set) return follow(schema, { type: set, many: true }, rest);
  const single = schema.singletons[first];
  return single ? follow(schema, { type: single }, rest) : { kind: 'unknown', segment: first };
}

function follow(schema: GraphSchema, at: Property, segments: readonly string[]): Target {
  const [next, ...rest] = segments;
  if (next === undefined) return { kind: 'value', declared: at };
  // Bytes and plain numbers: nothing the metadata describes.
  if (['$ref', '$value', '$count'].includes(next)) return { kind: 'reference' };
  if (next.startsWith('microsoft.graph.')) {
    const type = next.replace('microsoft.graph.', '');
    return follow(schema, { ...at, type }, rest);
  }
  if (at.many) return follow(schema, { type: at.type, required: true }, rest);
  const action = schema.operations.find(
    (entry) => entry.name === next && isA(schema, at.type, entry.bound.type),
  );
  if (action) {
    const returns = typeof action.returns === 'string' ? { type: action.returns } : null;
    return { kind: 'action', parameters: action.parameters, returns };
  }
  const member = membersOf(schema, at.type)?.[next];
  return member ? follow(schema, member, rest) : { kind: 'unknown', segment: next };
}

const isA = (schema: GraphSchema, type: string, wanted: string): boolean => {
  if (type === wanted) return true;
  const base = schema.entityTypes[type]?.base;
  return base !== undefined && isA(schema, base, wanted);
};
