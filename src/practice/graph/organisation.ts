import { Hono } from 'hono';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { guidOf } from '../state/seed';
import { context } from './answer';
import { needs } from './caller';
import { collection, select } from './query';
import { callOf } from './request';

const POLICY = ['Policy.Read.All'];

async function organisation(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(
    caller,
    'User.Read',
    'Organization.Read.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  );
  const { tenant } = caller;
  const domains = [...tenant.domains, tenant.initialDomain];
  const all = [
    {
      id: tenant.id,
      deletedDateTime: null,
      assignedPlans: [
        {
          assignedDateTime: '2024-01-01T00:00:00Z',
          capabilityStatus: 'Enabled',
          service: 'exchange',
          servicePlanId: '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
        },
      ],
      countryLetterCode: 'DE',
      createdDateTime: '2024-01-01T00:00:00Z',
      displayName: tenant.name,
      tenantType: 'AAD',
      verifiedDomains: domains.map((name, at) => ({
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: at === 0,
        isInitial: name === tenant.initialDomain,
        name,
        type: 'Managed',
      })),
    },
  ];
  return c.json(collection(c, all, context('organization')));
}

async function domains(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, 'Domain.Read.All', 'Directory.Read.All');
  const { tenant } = caller;
  const all = [...tenant.domains, tenant.initialDomain].map((id, at) => ({
    id,
    authenticationType: 'Managed',
    isAdminManaged: true,
    isDefault: at === 0,
    isInitial: id === tenant.initialDomain,
    isRoot: true,
    isVerified: true,
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  }));
  return c.json(collection(c, all, context('domains')));
}

async function skus(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, 'LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All');
  const used = realm.world.users.filter(
    (user) => user.tenantId === caller.tenant.id && user.licensed,
  ).length;
  const all = [
    {
      id: `${caller.tenant.id}_${guidOf('sku Exchange Online Plan 1')}`,
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: used,
      prepaidUnits: { enabled: 25, lockedOut: 0, suspended: 0, warning: 0 },
      servicePlans: [
        {
          appliesTo: 'User',
          provisioningStatus: 'Success',
          servicePlanId: '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
          servicePlanName: 'EXCHANGE_S_STANDARD',
        },
      ],
      skuId: guidOf('sku Exchange Online Plan 1'),
      skuPartNumber: 'EXCHANGESTANDARD',
    },
  ];
  return c.json(collection(c, all, context('subscribedSkus')));
}

const MANAGED = 'ManagePermissionGrantsForSelf.microsoft-user-default-recommended';

async function authorization(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, ...POLICY);
  const { tenant } = caller;
  const policies = {
    'microsoft-managed': [MANAGED],
    all: ['ManagePermissionGrantsForSelf.microsoft-user-default-legacy'],
    off: [],
  }[tenant.userConsent];
  return c.json({
    ...context('policies/authorizationPolicy/$entity'),
    ...select(
      {
        id: 'authorizationPolicy',
        allowEmailVerifiedUsersToJoinOrganization: false,
        allowInvitesFrom: 'everyone',
        defaultUserRolePermissions: {
          allowedToCreateApps: tenant.usersMayCreateApps,
          allowedToCreateSecurityGroups: true,
          allowedToReadOtherUsers: true,
          permissionGrantPoliciesAssigned: policies,
        },
        description: 'Used to manage authorization related settings across the company.',
        displayName: 'Authorization Policy',
        guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
      },
      c.req.query('$select'),
    ),
  });
}

async function securityDefaults(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, ...POLICY);
  return c.json({
    ...context('policies/identitySecurityDefaultsEnforcementPolicy/$entity'),
    ...select(
      {
        id: '00000000-0000-0000-0000-000000000005',
        deletedDateTime: null,
        description:
          'Security defaults is a set of basic identity security mechanisms recommended by Microsoft.',
        displayName: 'Security Defaults',
        isEnabled: caller.tenant.securityDefaults,
      },
      c.req.query('$select'),
    ),
  });
}

async function appManagement(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, ...POLICY);
  const { appPolicy } = caller.tenant;
  const rule = (restrictionType: string, maxLifetime: string | null) => ({
    restrictionType,
    state: 'enabled',
    maxLifetime,
    restrictForAppsCreatedAfterDateTime: '2019-10-19T10:37:00Z',
  });
  return c.json({
    ...context('policies/defaultAppManagementPolicy/$entity'),
    id: '00000000-0000-0000-0000-000000000000',
    deletedDateTime: null,
    displayName: 'Default app management tenant policy',
    description:
      'Default tenant policy that enforces app management restrictions on applications and service principals.',
    isEnabled: appPolicy.enabled,
    applicationRestrictions: {
      passwordCredentials: [
        ...(appPolicy.blockSecrets ? [rule('passwordAddition', null)] : []),
        ...(appPolicy.maxSecretDays === null
          ? []
          : [rule('passwordLifetime', `P${appPolicy.maxSecretDays}D`)]),
      ],
      keyCredentials: [],
    },
    servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
  });
}

async function adminConsentRequest(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, ...POLICY, 'ConsentRequest.Read.All');
  return c.json({
    ...context('policies/adminConsentRequestPolicy/$entity'),
    isEnabled: caller.tenant.approvalRequests,
    notifyReviewers: false,
    remindersEnabled: false,
    requestDurationInDays: 0,
    reviewers: [],
    version: 0,
  });
}

async function conditionalAccess(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  needs(caller, ...POLICY, 'Policy.Read.ConditionalAccess');
  const on = caller.tenant.conditionalAccess;
  const all =
    on === 'none'
      ? []
      : [
          {
            id: guidOf(`conditional access ${caller.tenant.id}`),
            displayName: on === 'block' ? 'Block legacy places' : 'Ask for more',
            state: 'enabled',
            grantControls: {
              operator: 'OR',
              builtInControls: [on === 'block' ? 'block' : 'mfa'],
              customAuthenticationFactors: [],
              termsOfUse: [],
            },
          },
        ];
  return c.json(collection(c, all, context('identity/conditionalAccess/policies')));
}

/** The organisation and its policies. */
export const organisationRoutes = new Hono<PracticeEnv>()
  .get('/organization', organisation)
  .get('/domains', domains)
  .get('/subscribedSkus', skus)
  .get('/policies/authorizationPolicy', authorization)
  .get('/policies/identitySecurityDefaultsEnforcementPolicy', securityDefaults)
  .get('/policies/defaultAppManagementPolicy', appManagement)
  .get('/policies/adminConsentRequestPolicy', adminConsentRequest)
  .get('/identity/conditionalAccess/policies', conditionalAccess);
