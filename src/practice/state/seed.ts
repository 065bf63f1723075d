import { createHash } from 'node:crypto';
import { blankApplication } from './blank-application';
import type { Application, Site, Tenant, User, World } from './world';

/** The same name always gives the same GUID, so that practice screenshots and stories stay alike. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const GRAPH_COMMAND_LINE_TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
export const MICROSOFT_TENANT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

const tenant = (name: string, domain: string, more: Partial<Tenant> = {}): Tenant => ({
  id: guidOf(`tenant ${domain}`),
  name,
  initialDomain: `${domain.split('.')[0]}.onmicrosoft.com`,
  domains: [domain],
  region: 'EU',
  cloudInstance: 'microsoftonline.com',
  userConsent: 'microsoft-managed',
  usersMayCreateApps: false,
  approvalRequests: true,
  securityDefaults: true,
  appPolicy: { enabled: false, blockSecrets: false, maxSecretDays: null },
  smtpAuthDisabled: true,
  premium: false,
  conditionalAccess: 'none',
  passwordSmtp: 'allowed',
  sendFromAlias: true,
  trouble: null,
  appMailScopes: [],
  ...more,
});

const user = (home: Tenant, upn: string, displayName: string, more: Partial<User> = {}): User => ({
  id: guidOf(`user ${upn}`),
  tenantId: home.id,
  upn,
  displayName,
  password: 'practice',
  enabled: true,
  userType: 'Member',
  roles: [],
  addresses: [upn],
  mailbox: 'user',
  licensed: true,
  smtpAuthDisabled: null,
  sendAs: [],
  sendOnBehalf: [],
  tokensValidFrom: null,
  passwordChangedAt: null,
  onPremisesSync: false,
  locked: false,
  ...more,
});

export const site = (host: string, more: Partial<Site> = {}): Site => ({
  host,
  path: '',
  kind: 'wordpress',
  leadsTo: null,
  https: true,
  restPrefix: 'wp-json',
  permalinks: 'pretty',
  plugin: 'fluent-smtp',
  pluginVersion: '2.3.1',
  rest: 'open',
  languages: [],
  cdn: false,
  outgoing: 'open',
  ...more,
});

const EPOCH = '2020-01-01T00:00:00Z';

const microsoftApp = (appId: string, displayName: string): Application => ({
  ...blankApplication({
    tenantId: MICROSOFT_TENANT,
    id: guidOf(`app ${appId}`),
    appId,
    displayName,
    createdDateTime: EPOCH,
  }),
  api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [] },
});

const commandLineTools: Application = {
  ...microsoftApp(GRAPH_COMMAND_LINE_TOOLS, 'Microsoft Graph Command Line Tools'),
  isFallbackPublicClient: true,
  publicClient: { redirectUris: ['http://localhost'] },
};

/** Two organisations, eight people, some sites: everything as it should be, and nothing set up yet. */
export function healthyWorld(): World {
  const contoso = tenant('Contoso Ltd', 'contoso.example');
  const fabrikam = tenant('Fabrikam Inc', 'fabrikam.example');
  const none = { addresses: [], mailbox: 'none', licensed: false } satisfies Partial<User>;
  return {
    tenants: [contoso, fabrikam],
    users: [
      user(contoso, 'admin@contoso.example', 'Alex Weber', {
        roles: ['Cloud Application Administrator'],
      }),
      user(contoso, 'web@contoso.example', 'Contoso Website', {
        addresses: ['web@contoso.example', 'sales@contoso.example'],
      }),
      user(contoso, 'info@contoso.example', 'Contoso Information', {
        enabled: false,
        mailbox: 'shared',
        licensed: false,
      }),
      user(contoso, 'nomail@contoso.example', 'Kim Nolan', {
        ...none,
        roles: ['Global Administrator'],
      }),
      user(contoso, 'lee_fabrikam.example#EXT#@contoso.onmicrosoft.com', 'Lee Park', {
        ...none,
        userType: 'Guest',
      }),
      user(fabrikam, 'admin@fabrikam.example', 'Robin Lind', {
        roles: ['Application Administrator'],
      }),
      user(fabrikam, 'orders@fabrikam.example', 'Fabrikam Orders'),
    ],
    applications: [
      commandLineTools,
      microsoftApp('8bd644d1-64a1-4d4b-ae52-2e0cbf64e373', 'Transport Data Platform'),
    ],
    servicePrincipals: [],
    grants: [],
    roleAssignments: [],
    refreshTokens: [],
    messages: [],
    sites: [
      site('www.contoso.example'),
      site('contoso.example', { kind: 'redirect', leadsTo: 'https://www.contoso.example' }),
      site('shop.fabrikam.example'),
      site('plain.contoso.example', { kind: 'plain' }),
      site('noplugin.contoso.example', { plugin: null }),
      site('oldlinks.contoso.example', { permalinks: 'plain' }),
      site('locked.contoso.example', { rest: 'unauthorised' }),
      site('forbidden.contoso.example', { rest: 'forbidden' }),
      site('broken.contoso.example', { rest: 'server-error' }),
      site('html.contoso.example', { rest: 'html' }),
      site('moved.contoso.example', { kind: 'redirect', leadsTo: 'https://shop.fabrikam.example' }),
      site('prefix.contoso.example', { restPrefix: 'api' }),
      site('old.contoso.example', { pluginVersion: '2.2.5' }),
      site('blog.contoso.example', { path: '/blog' }),
      site('older.contoso.example', { pluginVersion: '2.2.95' }),
      site('recent.contoso.example', { pluginVersion: '2.3.0' }),
      site('languages.contoso.example', { languages: ['de', 'fr'] }),
      site('guarded.contoso.example', { pluginVersion: '2.2.95', cdn: true }),
      site('proxied.contoso.example', { https: false }),
      site('mailer.contoso.example', { plugin: 'wp-mail-smtp', pluginVersion: '4.8.0' }),
      site('app.contoso.example', { kind: 'web-application', plugin: null }),
    ],
    mailers: [],
    clockOffsetMs: 0,
    replicationMs: 0,
  };
}
