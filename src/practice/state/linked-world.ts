import { isSince } from '../site/plugin-version';
import { blankApplication } from './blank-application';
import { resourcePrincipals } from './find';
import { permissions, resourceAppIds } from './permission-table';
import { hashOf } from './realm';
import { guidOf, healthyWorld } from './seed';
import type { Application, Mailer, Site, Tenant, User, World } from './world';

/** What the made-up secret of a story's registration is; the world itself keeps its hash. */
export const STORY_SECRET = 'pr4~practice.made-up.secret.value.0000000';
export const STORY_APP_ID = guidOf('app of a story');
const STORY_REFRESH_TOKEN = '1.practice-refresh-token-of-a-story';

const DAY_MS = 86_400_000;
const EPOCH = '2020-01-01T00:00:00Z';

export const FLUENT_SCOPES = [
  'User.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'Mail.Send.Shared',
  'offline_access',
] as const;

/** A point in time before (or with a negative number after) now. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

export const minutesAgo = (minutes: number): string => daysAgo(minutes / 1440);

/** What a story starts from: the healthy world, and in it one site that sends. */
export interface Story {
  readonly world: World;
  readonly tenant: Tenant;
  readonly app: Application;
  readonly site: Site;
  readonly mailer: Mailer;
  /** The mailbox that sends. */
  readonly sender: User;
  readonly user: (upn: string) => User;
}

export interface StoryOptions {
  readonly host?: string;
  readonly from?: string;
  /** Whose sign-in the site keeps. null: nobody has linked it. */
  readonly linkedBy?: string | null;
  readonly pluginVersion?: string;
  readonly audience?: string;
  readonly callback?: string;
}

const secret = {
  keyId: guidOf('secret of a story'),
  displayName: 'website',
  hint: STORY_SECRET.slice(0, 3),
  hash: hashOf(STORY_SECRET),
};

const idOf = (value: string, type: 'delegated' | 'application', resource: 'graph' | 'exchange') =>
  permissions.find(
    (entry) => entry.value === value && entry.type === type && entry.resource === resource,
  )?.id ?? '';

export function registration(tenant: Tenant, audience: string): Application {
  return {
    ...blankApplication({
      tenantId: tenant.id,
      id: guidOf('app object of a story'),
      appId: STORY_APP_ID,
      displayName: 'Website mail',
      createdDateTime: daysAgo(200),
    }),
    signInAudience: audience,
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [] },
    passwordCredentials: [{ ...secret, startDateTime: daysAgo(200), endDateTime: daysAgo(-500) }],
  };
}

/** A site linked through a registration of its own, everything right; stories then break one thing. */
export function linkedStory(options: StoryOptions = {}): Story {
  const { host = 'www.contoso.example', from = 'web@contoso.example' } = options;
  const story = begun(host, from, options.audience ?? 'AzureADMyOrg');
  const linkedBy = options.linkedBy === undefined ? story.sender.upn : options.linkedBy;
  const { world, tenant, app, site } = story;
  site.pluginVersion = options.pluginVersion ?? site.pluginVersion;
  app.web.redirectUris = [
    options.callback ?? `https://${host}/wp-json/fluent-smtp/outlook_callback`,
  ];
  app.requiredResourceAccess = [
    {
      resourceAppId: resourceAppIds.graph,
      resourceAccess: FLUENT_SCOPES.map((scope) => ({
        id: idOf(scope, 'delegated', 'graph'),
        type: 'Scope',
      })),
    },
  ];
  grant(story, FLUENT_SCOPES);
  const own = app.signInAudience === 'AzureADMyOrg';
  const mailer: Mailer = {
    host,
    clientId: STORY_APP_ID,
    clientSecret: STORY_SECRET,
    tenant: isSince(site.pluginVersion, [2, 3, 1]) && own ? tenant.id : null,
    from,
    refreshToken: linkedBy === null ? null : STORY_REFRESH_TOKEN,
  };
  world.mailers = [mailer];
  if (linkedBy !== null) keepSignIn(story, story.user(linkedBy));
  return { ...story, mailer };
}

/** A web application that sends by itself, everything right. */
export function appOnlyStory(from = 'web@contoso.example'): Story {
  const story = begun('app.contoso.example', from, 'AzureADMyOrg');
  giveRole(story, 'Mail.Send', 'graph');
  const mailer: Mailer = {
    host: 'app.contoso.example',
    clientId: STORY_APP_ID,
    clientSecret: STORY_SECRET,
    tenant: story.tenant.id,
    from,
    refreshToken: null,
  };
  story.world.mailers = [mailer];
  return { ...story, mailer };
}

type Begun = Omit<Story, 'mailer'>;

function begun(host: string, from: string, audience: string): Begun {
  const world = healthyWorld();
  const user = (upn: string): User => named(world.users, 'upn', upn);
  const sender = world.users.find((entry) => entry.addresses.includes(from)) ?? user(from);
  const tenant = named(world.tenants, 'id', sender.tenantId);
  const app = registration(tenant, audience);
  world.applications.push(app);
  world.servicePrincipals.push({
    tenantId: tenant.id,
    visibleFrom: EPOCH,
    id: guidOf('sp of a story'),
    appId: STORY_APP_ID,
    displayName: app.displayName,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedTo: [],
    tags: [],
  });
  return { world, tenant, app, site: named(world.sites, 'host', host), sender, user };
}

function named<T, K extends keyof T>(all: readonly T[], key: K, value: T[K]): T {
  const found = all.find((entry) => entry[key] === value);
  if (!found) throw new Error(`the practice world has no ${String(key)} ${String(value)}`);
  return found;
}

const resourceId = (tenant: Tenant, resource: 'graph' | 'exchange'): string =>
  resourcePrincipals(tenant.id).find((sp) => sp.appId === resourceAppIds[resource])?.id ?? '';

/** Consent for the whole organisation; replaces what there was for this resource. */
export function grant(
  { world, tenant }: Begun,
  scopes: readonly string[],
  resource: 'graph' | 'exchange' = 'graph',
): void {
  const target = resourceId(tenant, resource);
  world.grants = world.grants.filter((entry) => entry.resourceId !== target);
  if (scopes.length === 0) return;
  world.grants.push({
    tenantId: tenant.id,
    id: guidOf(`grant ${resource}`).replaceAll('-', ''),
    clientId: guidOf('sp of a story'),
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: target,
    scope: scopes.join(' '),
  });
}

/** An application permission, declared and agreed to. */
export function giveRole(
  { world, tenant, app }: Begun,
  value: string,
  resource: 'graph' | 'exchange',
): void {
  const appRoleId = idOf(value, 'application', resource);
  app.requiredResourceAccess.push({
    resourceAppId: resourceAppIds[resource],
    resourceAccess: [{ id: appRoleId, type: 'Role' }],
  });
  world.roleAssignments.push({
    tenantId: tenant.id,
    id: guidOf(`role ${resource} ${value}`),
    principalId: guidOf('sp of a story'),
    resourceId: resourceId(tenant, resource),
    appRoleId,
    createdDateTime: daysAgo(100),
  });
}

function keepSignIn({ world, tenant, app }: Begun, user: User): void {
  world.refreshTokens.push({
    hash: hashOf(STORY_REFRESH_TOKEN),
    userId: user.id,
    tenantId: tenant.id,
    resource: 'graph',
    appId: STORY_APP_ID,
    scopes: FLUENT_SCOPES.filter((scope) => scope !== 'offline_access'),
    issuedAt: daysAgo(30),
    usedAt: daysAgo(1),
    publicClient: false,
    mfa: false,
    redirectUri: app.web.redirectUris[0] ?? '',
  });
}
