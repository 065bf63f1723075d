import { Resolver } from 'node:dns/promises';
import type { CheckContext } from '@core/checks/check';
import type { Evidence } from '@core/checks/evidence';
import { readExchangeOutput } from '@core/checks/exchange-output';
import { type PastedExchange, withPasted } from '@core/checks/pasted-exchange';
import { checks } from '@core/checks/registry';
import { compareVersions } from '@core/checks/versions';
import { gatherersFor } from '@engine/evidence/gatherers';
import { greet } from '@engine/evidence/greet';
import type { EvidencePorts } from '@engine/evidence/ports';
import { runDoctor } from '@engine/evidence/run-doctor';
import { tokenClaims } from '@engine/evidence/token-claims';
import { graphReader } from '@engine/graph/graph-reader';
import { createHttp } from '@engine/http/create-http';
import { nodeTransport } from '@engine/http/node-transport';
import { proveSecret } from '@engine/identity/prove-secret';
import { heedAccessPolicy } from '@practice/exchange/app-mail-scopes';
import { delegatedToken } from '@practice/identity/jwt';
import { type Practice, startPractice } from '@practice/practice';
import { grantedScopes, userByAddress, userByName } from '@practice/state/find';
import { hashOf } from '@practice/state/realm';
import { type Scenario, scenarios } from '@practice/state/scenario';
import type { Application, Mailer, User } from '@practice/state/world';
import { clouds } from '@shared/cloud';
import type { Route } from '@shared/targets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GRAPH_TOOLS } from '../support/practice-identity';

const cloud = clouds.practice;
const READ = ['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All', 'User.Read'];
const DELEGATED = [
  'User.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'Mail.Send.Shared',
  'offline_access',
];

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});

afterAll(() => practice.stop());

/** Whose sign-in the application keeps, and since when nobody used it. */
function linkedBy(mailer: Mailer): { user: User; usedAt: string } | null {
  const { world } = practice.realm;
  const kept = world.refreshTokens.find(
    (token) => token.hash === hashOf(mailer.refreshToken ?? ''),
  );
  const user = world.users.find((entry) => entry.id === kept?.userId);
  return kept && user ? { user, usedAt: kept.usedAt } : null;
}

/** A story as the doctor meets it: which application sends how, and as whom. */
interface Case {
  readonly ports: EvidencePorts;
  readonly context: (evidence: Evidence) => CheckContext;
}

const FLUENT = {
  namespace: 'fluent-smtp',
  callbackRoute: '/fluent-smtp/outlook_callback',
  plugin: 'fluent-smtp',
};

/** Whether an application access policy lets the application at this mailbox. */
function isInScope(appId: string, owner: User | undefined): boolean {
  const tenant = practice.realm.world.tenants.find((entry) => entry.id === owner?.tenantId);
  if (!tenant || !owner) return true;
  try {
    heedAccessPolicy(tenant, appId, owner);
    return true;
  } catch {
    // The policy refuses by raising: outside its scope.
    return false;
  }
}

/** What Exchange PowerShell would print of this world: who may send as the From address, and the SMTP switches. */
function exchangeOf(fromAddress: string, appId: string | null): PastedExchange {
  const { world } = practice.realm;
  const owner = world.users.find((user) => user.addresses.includes(fromAddress));
  const nameOf = (id: string) => world.users.find((user) => user.id === id)?.upn ?? id;
  const tenant = world.tenants.find((entry) => entry.id === owner?.tenantId) ?? world.tenants[0];
  const lines = [
    ...(owner?.sendAs ?? []).map(
      (grant) =>
        `Identity : ${fromAddress}\nTrustee : ${nameOf(grant.userId)}\nAccessRights : {SendAs}\n`,
    ),
    `Identity : ${fromAddress}\nTrustee : NT AUTHORITY\\SELF\nAccessRights : {SendAs}\n`,
    `SmtpClientAuthenticationDisabled : ${tenant?.smtpAuthDisabled === true ? 'True' : 'False'}\n`,
    `PrimarySmtpAddress : ${fromAddress}\nSmtpClientAuthenticationDisabled : ${owner?.smtpAuthDisabled ?? ''}\n`,
    ...(appId === null
      ? []
      : [
          `RoleName : Application Mail.Send\nAllowedResourceScope : site\nInScope : ${isInScope(appId, owner) ? 'True' : 'False'}\n`,
        ]),
  ];
  const at = practice.realm.now().toISOString();
  const subject = { fromAddress, appId };
  return withPasted(null, readExchangeOutput(lines.join('\n'), subject), subject, at);
}

function caseOf(scenario: Scenario): Case {
  const { realm } = practice;
  const { world } = realm;
  const [tenant] = world.tenants;
  const tools = world.applications.find((entry) => entry.appId === GRAPH_TOOLS);
  const administrator = userByName(realm, 'admin@contoso.example');
  if (!tenant || !tools || !administrator) throw new Error('the world lacks somebody');
  const mailer = world.mailers.find((entry) => entry.host === scenario.host);
  const site = world.sites.find((entry) => entry.host === scenario.host);
  const smtp = scenario.symptom.kind === 'smtp' ? scenario.symptom : null;
  const isApp = scenario.host === 'app.contoso.example';
  const route: Route = smtp
    ? smtp.by === 'app-token'
      ? 'smtp-app-only'
      : 'smtp-delegated'
    : isApp
      ? 'graph-app-only'
      : 'graph-delegated';
  const fromAddress =
    smtp?.headerFrom ?? smtp?.envelopeFrom ?? smtp?.user ?? mailer?.from ?? 'web@contoso.example';
  const app = world.applications.find((entry) => entry.appId === mailer?.clientId);
  const linked = mailer ? linkedBy(mailer) : null;
  const http = createHttp({
    transport: nodeTransport,
    cloud,
    practice,
    now: realm.now,
    timers: { random: () => 0.5, wait: async () => {} },
  });
  const granted =
    linked && app
      ? grantedScopes(realm, tenant.id, app.appId, linked.user.id, 'graph')
      : new Set<string>();
  const scopes = DELEGATED.filter(
    (name) => granted.has(name.toLowerCase()) && name !== 'offline_access',
  );
  const tokenOf = (user: User, by: Application, names: readonly string[]) =>
    delegatedToken(realm, { app: by, tenant, authenticated: '0' }, user, 'graph', names);
  const resolver = new Resolver({ timeout: 2000, tries: 1 });
  resolver.setServers([`${practice.dns.host}:${practice.dns.port}`]);
  const known = app?.passwordCredentials[0];
  const secret = mailer?.clientSecret ?? null;
  const isWordPress = site?.kind === 'wordpress' && !isApp;
  const isFluent = isWordPress && site.plugin !== 'wp-mail-smtp';
  const callback = isFluent
    ? `https://${site.host}${site.path}/wp-json/fluent-smtp/outlook_callback`
    : `https://${scenario.host}/wp-admin/`;
  const owner = userByAddress(realm, fromAddress);
  const signedIn = linked?.user.upn ?? smtp?.user ?? null;
  const sendAsMeant = owner?.mailbox === 'shared' && signedIn !== null && signedIn !== owner.upn;
  const usesPassword = smtp?.by.endsWith('password') ?? false;
  const delegated = smtp
    ? usesPassword || route === 'smtp-app-only'
      ? []
      : ['SMTP.Send']
    : isApp
      ? []
      : DELEGATED;
  const application = isApp ? ['Mail.Send'] : route === 'smtp-app-only' ? ['SMTP.SendAsApp'] : [];
  const signsIn = linked && app && scopes.length > 0;
  const ports: EvidencePorts = {
    http,
    cloud,
    now: realm.now,
    resolver,
    greet: (_host, _port, signal) => greet(practice.smtp.host, practice.smtp.port, signal),
    administrator: {
      kind: 'signed-in',
      as: {
        graph: graphReader(http, cloud, () => tokenOf(administrator, tools, READ)),
        identity: { username: administrator.upn, tenantId: tenant.id, roles: administrator.roles },
      },
    },
    sender: signsIn
      ? {
          kind: 'signed-in',
          as: {
            graph: graphReader(http, cloud, () => tokenOf(linked.user, app, scopes)),
            claims: async () => tokenClaims(await tokenOf(linked.user, app, scopes)),
            scopes: [],
            lastUsedAt: linked.usedAt,
          },
        }
      : { kind: 'absent', reason: 'needs-sender' },
    siteUrl: `${site?.https === false ? 'http' : 'https'}://${site?.host ?? 'www.contoso.example'}${site?.path ?? ''}`,
    restPath: isFluent ? FLUENT : null,
    fromAddress,
    appId: mailer?.clientId ?? null,
    callback,
    secret: {
      local: known ? { keyId: known.keyId, hint: known.hint, endsAt: known.endDateTime } : null,
      prove:
        secret === null || !mailer
          ? null
          : async () => {
              const client = { clientId: mailer.clientId, tenant: tenant.id };
              await proveSecret(http, cloud, client, secret);
              return 'tried';
            },
    },
    lastTest: null,
    pasted: exchangeOf(fromAddress, isApp ? (mailer?.clientId ?? null) : null),
  };
  return {
    ports,
    context: (evidence) => {
      const told = evidence['site.plugin'];
      const version = told?.kind === 'known' ? told.value.version : null;
      const takesTenant =
        !isWordPress || (version !== null && compareVersions(version, '2.3.1') >= 0);
      return {
        now: realm.now(),
        cloud: 'practice',
        targetName: 'The application',
        route,
        siteUrl: ports.siteUrl,
        fromAddress,
        tenantId: tenant.id,
        appId: ports.appId,
        callback,
        isWordPress,
        namespace: isFluent ? 'fluent-smtp' : null,
        version: { value: version, from: 'site' },
        audiences: takesTenant
          ? ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount']
          : ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
        usesCommon: !takesTenant,
        delegated,
        application,
        sendAsMeant,
      };
    },
  };
}

const CASES = scenarios.map((scenario) => [scenario.name, scenario] as const);

describe('the doctor on every story of the practice tenant @doctor', () => {
  test.each(CASES)('%s: finds what its file names, and nothing else', async (_, scenario) => {
    practice.realm.enter(scenario.world());
    const { ports, context } = caseOf(scenario);
    const outcomes = await runDoctor({
      checks,
      gatherers: gatherersFor(ports),
      contextFor: context,
      onOutcome: () => {},
      now: practice.realm.now,
      signal: new AbortController().signal,
    });
    const found = outcomes
      .filter(({ status }) => status === 'fail' || status === 'attention' || status === 'crashed')
      .map(({ checkId }) => checkId);
    expect(found.sort()).toEqual([...scenario.failingChecks].sort());
  });
});
