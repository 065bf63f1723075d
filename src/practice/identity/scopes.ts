import { permissionByValue } from '../state/find';
import type { Tenant } from '../state/world';
import { type Refusal, refused } from './entra-error';

const SIGN_IN = ['openid', 'profile', 'email', 'offline_access'];
/** By address or by id; an address that ends in a slash makes two of them. */
const GRAPH = /^(?:https:\/\/graph\.microsoft\.com\/?|00000003-0000-0000-c000-000000000000)\//i;
const OUTLOOK =
  /^(?:https:\/\/outlook\.office(?:365)?\.com\/?|00000002-0000-0ff1-ce00-000000000000)\//i;

/** Closed, and none of the practice world; Entra's first endpoints mean it where no API is named. */
export const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000';

/** An API that nobody has here. null: no directory was named. */
export const unknownResource = (address: string, tenant: Tenant | null): Refusal =>
  refused(
    'invalid_resource',
    500011,
    `The resource principal named ${address} was not found in the tenant named ${tenant?.name ?? 'Microsoft'}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  );

/** The API that a `.default` scope names; null: none of the practice world. */
export function resourceOf(
  scope: string,
): { readonly resource: 'graph' | 'exchange'; readonly address: string } | null {
  const address = scope.replace(/\/\.default$/i, '');
  if (address === scope) return null;
  if (GRAPH.test(`${address}/`)) return { resource: 'graph', address };
  return OUTLOOK.test(`${address}/`) ? { resource: 'exchange', address } : null;
}

/** What a scope parameter asks for: one resource, its permissions, and the sign-in scopes. */
export interface Asked {
  readonly resource: 'graph' | 'exchange';
  /** Permission names as published, without the resource; `.default` when that was asked. */
  readonly permissions: readonly string[];
  readonly isDefault: boolean;
  readonly offline: boolean;
  readonly openid: boolean;
  readonly email: boolean;
  /** The resource's address as it stood before the names, or nothing; the answer is worded alike. */
  readonly prefix: string;
}

/** `tenant`: the directory that was named; null while the person who signs in decides. */
export function readScopes(scope: string, tenant: Tenant | null): Asked | Refusal {
  const parts = scope.split(/\s+/).filter((part) => part !== '');
  const rest = parts.filter((part) => !SIGN_IN.includes(part.toLowerCase()));
  const exchange = rest.filter((part) => OUTLOOK.test(part));
  if (exchange.length > 0 && exchange.length < rest.length) {
    return refused(
      'invalid_request',
      28000,
      `Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${scope} is not valid.`,
    );
  }
  const resource = exchange.length > 0 ? 'exchange' : 'graph';
  const names = rest.map((part) => part.replace(GRAPH, '').replace(OUTLOOK, ''));
  const strange = names.find((name) => name.endsWith('/.default'));
  if (strange) return unknownResource(strange.replace('/.default', ''), tenant);
  const isDefault = names.some((name) => name === '.default');
  const permissions: string[] = [];
  for (const name of names.filter((entry) => entry !== '.default')) {
    const permission = permissionByValue(resource, name);
    if (!permission) {
      return refused(
        'invalid_client',
        650053,
        `The application asked for scope '${name}' that doesn't exist on the resource '${resource === 'graph' ? '00000003-0000-0000-c000-000000000000' : '00000002-0000-0ff1-ce00-000000000000'}'. Contact the app vendor.`,
      );
    }
    permissions.push(permission.value);
  }
  const lower = parts.map((part) => part.toLowerCase());
  return {
    resource,
    permissions,
    isDefault,
    offline: lower.includes('offline_access') || isDefault,
    openid: lower.includes('openid'),
    email: lower.includes('email'),
    prefix:
      rest.map((part) => (GRAPH.exec(part) ?? OUTLOOK.exec(part))?.[0] ?? '').find(Boolean) ?? '',
  };
}
