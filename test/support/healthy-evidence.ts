import type { CheckContext } from '@core/checks/check';
import type { Evidence, EvidenceId, EvidenceMap, Known } from '@core/checks/evidence';

const AT = '2026-11-20T12:00:00.000Z';
const APP = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
const TENANT = '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258';
const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';
const SCOPES = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'];

export const known = <T>(value: T): Known<T> => ({ kind: 'known', value, at: AT, requestId: null });

/** FluentSMTP 2.3.1 at contoso.example, all as it should be. */
export const healthyContext: CheckContext = {
  now: new Date(AT),
  cloud: 'global',
  targetName: 'FluentSMTP',
  route: 'graph-delegated',
  siteUrl: 'https://www.contoso.example',
  fromAddress: 'web@contoso.example',
  tenantId: TENANT,
  appId: APP,
  callback: CALLBACK,
  isWordPress: true,
  namespace: 'fluent-smtp',
  version: { value: '2.3.1', from: 'site' },
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  delegated: SCOPES,
  application: [],
  sendAsMeant: false,
};

const values: EvidenceMap = {
  'site.answer': {
    finalUrl: 'https://www.contoso.example/',
    status: 200,
    https: true,
    redirectedTo: null,
  },
  'site.rest': {
    index: 'found',
    status: 200,
    permalinks: 'pretty',
    namespaces: ['wp/v2', 'fluent-smtp'],
    callback: CALLBACK,
  },
  'site.plugin': { version: '2.3.1' },
  'site.languages': { callbacks: [CALLBACK] },
  'tenant.openid': {
    tenantId: TENANT,
    cloudInstance: 'microsoftonline.com',
    regionScope: 'EU',
  },
  'tenant.organization': { id: TENANT, name: 'Contoso Ltd', domains: ['contoso.example'] },
  'tenant.authorization': {
    consentPolicies: ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended'],
  },
  'tenant.security-defaults': { enabled: true },
  'tenant.app-policy': { enforced: false, secretsBlocked: false, maxSecretDays: null },
  'admin.identity': {
    username: 'admin@contoso.example',
    tenantId: TENANT,
    roles: ['Cloud Application Administrator'],
  },
  'app.registration': {
    objectId: '6c9a8a44-3f0f-4f0e-8f43-7e2f6a5a1d11',
    appId: APP,
    displayName: 'www.contoso.example mail (FluentSMTP)',
    audience: 'AzureADMyOrg',
    web: [CALLBACK],
    spa: [],
    publicClient: [],
    isFallbackPublicClient: false,
    delegated: SCOPES,
    application: [],
    secrets: [
      {
        keyId: '0d8f6f0a-9a5b-4ad0-a6fb-5a6a0f0d3f11',
        hint: 'abc',
        endsAt: '2028-11-20T00:00:00Z',
        displayName: 'Sendwell',
      },
    ],
  },
  'app.duplicates': [],
  'app.owners': [],
  'sp.object': {
    id: '1b3c6e0f-68c5-4f5c-9c0f-0b8a3b6f8c22',
    enabled: true,
    assignmentRequired: false,
    senderAssigned: null,
  },
  'consent.delegated': { everybody: SCOPES, senderOnly: [] },
  'consent.application': [],
  'exchange.app-scope': { inScope: true, how: 'Contoso website' },
  'mailbox.user': {
    id: '7a6d3c1e-0b1f-4b64-8a5e-9a6a2e2d4c33',
    username: 'web@contoso.example',
    enabled: true,
    userType: 'Member',
    primaryAddress: 'web@contoso.example',
    addresses: ['web@contoso.example'],
    licensed: true,
    onPremisesSync: false,
    purpose: 'user',
  },
  'mailbox.self': {
    username: 'web@contoso.example',
    primaryAddress: 'web@contoso.example',
    addresses: ['web@contoso.example'],
    hasMailbox: true,
  },
  'exchange.send-as': { trustees: [] },
  'exchange.smtp-auth': { tenant: null, mailbox: 'on' },
  'token.sender': {
    username: 'web@contoso.example',
    tenantId: TENANT,
    audience: 'https://graph.microsoft.com',
    appId: APP,
    scopes: ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared'],
    expiresAt: '2026-11-20T13:00:00Z',
    lastUsedAt: AT,
  },
  'secret.local': {
    keyId: '0d8f6f0a-9a5b-4ad0-a6fb-5a6a0f0d3f11',
    hint: 'abc',
    endsAt: '2028-11-20T00:00:00Z',
  },
  'secret.proof': { works: true, code: null },
  'send.last': { result: 'arrived', accepted: true, stoppedAt: null, at: AT },
  'dns.mx': { hosts: ['contoso-example.mail.protection.outlook.com'] },
  'dns.spf': { records: ['v=spf1 include:spf.protection.outlook.com -all'] },
  'dns.dkim': {
    selectors: [
      { name: 'selector1', target: 'selector1-contoso-example._domainkey.contoso.onmicrosoft.com' },
      { name: 'selector2', target: 'selector2-contoso-example._domainkey.contoso.onmicrosoft.com' },
    ],
  },
  'dns.dmarc': { records: ['v=DMARC1; p=none'] },
  'net.login': { elapsedMs: 40 },
  'net.graph': { elapsedMs: 50 },
  'net.smtp': { greeting: '220 smtp.office365.com ESMTP', startTls: true },
  clock: { skewSeconds: 1 },
};

export const evidenceIds = Object.keys(values).filter((id): id is EvidenceId => id in values);

export const healthyValues: EvidenceMap = values;

/** All evidence known and healthy, with some values replaced. */
export const healthyEvidence = (changes: Partial<EvidenceMap> = {}): Evidence =>
  Object.fromEntries(
    Object.entries({ ...values, ...changes }).map(([id, value]) => [id, known(value)]),
  );
