import { appOnlyToken, delegatedToken } from '@practice/identity/jwt';
import type { Practice } from '@practice/practice';
import { userByName } from '@practice/state/find';
import { GRAPH_COMMAND_LINE_TOOLS } from '@practice/state/seed';

/** An answer of the practice Graph; its body as it came. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

/** Asks the practice Graph as somebody. */
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<GraphAnswer>;

const ALL = [
  'Application.ReadWrite.All Directory.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All User.ReadWrite.All Policy.Read.All Policy.Read.PermissionGrant',
  'Domain.Read.All Organization.Read.All RoleManagement.Read.Directory User.Read AuditLog.Read.All',
  'Mail.ReadWrite Mail.Send Mail.Send.Shared MailboxSettings.Read ExchangeMessageTrace.Read.All',
];

/** With these delegated scopes; without: with all that the tests need. */
export async function asUser(practice: Practice, upn: string, scopes?: string): Promise<Ask> {
  const { realm } = practice;
  const user = userByName(realm, upn);
  const tenant = realm.world.tenants.find((entry) => entry.id === user?.tenantId);
  const app = realm.world.applications.find((entry) => entry.appId === GRAPH_COMMAND_LINE_TOOLS);
  if (!user || !tenant || !app) throw new Error(`the practice world has no ${upn}`);
  const token = await delegatedToken(
    realm,
    { app, tenant, authenticated: '0' },
    user,
    'graph',
    (scopes ?? ALL.join(' ')).split(' '),
  );
  return asking(practice, token);
}

/** As an application by itself, with these roles. */
export async function asApplication(practice: Practice, roles: string): Promise<Ask> {
  const { realm } = practice;
  const [tenant] = realm.world.tenants;
  const [app] = realm.world.applications;
  if (!tenant || !app) throw new Error('the practice world is empty');
  const grantee = { app, tenant, authenticated: '1' as const };
  return asking(practice, await appOnlyToken(realm, grantee, 'sp', 'graph', roles.split(' ')));
}

export const asking =
  (practice: Practice, token: string | null): Ask =>
  async (method, path, body, headers = {}) => {
    const text = typeof body === 'string';
    const response = await fetch(`${practice.origin}/graph.microsoft.com/v1.0${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || text ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: text ? body : JSON.stringify(body) }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answer === '' ? null : JSON.parse(answer),
    };
  };
