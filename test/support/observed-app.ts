import { GRAPH_APP_ID, graphScopeId } from '@core/permissions/permissions';
import type { Observed, ObservedApp } from '@core/plan/observed';
import type { Wanted } from '@core/plan/wanted';

export const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';

export const NAMES = [
  'User.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'Mail.Send.Shared',
  'offline_access',
];

/** Declared delegated permissions of Graph, as a registration lists them. */
export const declares = (...names: readonly string[]): ObservedApp['access'][number] => ({
  resourceAppId: GRAPH_APP_ID,
  resourceAccess: names.map((name) => ({ id: graphScopeId(name) ?? name, type: 'Scope' })),
});

export const wantedApp = (more: Partial<Wanted> = {}): Wanted => ({
  connectionId: 'c-1',
  appName: 'www.contoso.example mail (FluentSMTP)',
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  callback: CALLBACK,
  delegated: NAMES,
  secretEndsAt: '2028-11-19T00:00:00Z',
  needsSecret: true,
  ...more,
});

/** A registration that is just as wanted. */
export const observedApp = (more: Partial<ObservedApp> = {}): ObservedApp => ({
  objectId: 'o-1',
  appId: 'a-1',
  displayName: 'WP mail',
  uniqueName: null,
  createdAt: '2024-05-01T00:00:00Z',
  audience: 'AzureADMyOrg',
  web: [CALLBACK],
  publicClient: ['http://localhost'],
  access: [declares(...NAMES)],
  secrets: [],
  ...more,
});

export const observedTenant = (more: Partial<Observed> = {}): Observed => ({
  tenantId: 't-1',
  tenantName: 'Contoso Ltd',
  apps: [],
  graphPrincipalId: 'sp-graph',
  principal: { id: 'sp-1', enabled: true },
  grant: { id: 'g-1', scope: NAMES.join(' '), scopes: NAMES },
  secretRule: { blocked: false, maxDays: null },
  ...more,
});
