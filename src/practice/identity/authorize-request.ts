import type { Realm } from '../state/realm';
import type { Application, Tenant } from '../state/world';
import { checkRedirect, firstRedirect, resolveClient } from './clients';
import { deviceByUserCode } from './device-pending';
import { isRefusal, type Refusal, refused } from './entra-error';
import { readResponseType } from './response-type';
import { type Asked, readScopes } from './scopes';
import { authorizeInTermsOfV2 } from './v1-request';
import type { Version } from './version';

/** One authorization request, understood. */
export interface AuthorizeRequest {
  readonly query: string;
  readonly authority: string;
  readonly app: Application;
  readonly tenant: Tenant | null;
  readonly redirectUri: string;
  readonly asked: Asked;
  readonly mode: 'query' | 'fragment' | 'form_post';
  readonly state: string | null;
  readonly prompt: string | null;
  readonly loginHint: string | null;
  readonly domainHint: string | null;
  readonly nonce: string | null;
  readonly challenge: Challenge | null;
  /** Which tokens come back at once, beside or instead of a code. */
  readonly returns: Returns;
  /** What a person typed in for a program on another device; null: an ordinary sign-in. */
  readonly deviceUserCode: string | null;
}

/** RFC 7636. */
export interface Challenge {
  readonly value: string;
  readonly method: 'plain' | 'S256';
}

export interface Returns {
  readonly code: boolean;
  readonly idToken: boolean;
}

/** The pages of a device's sign-in carry its code instead of a request. */
const DEVICE = 'device';

const modeOf = (said: string | null, returns: Returns): AuthorizeRequest['mode'] => {
  if (said === 'form_post' || said === 'fragment') return said;
  return returns.idToken ? 'fragment' : 'query';
};

/** Without a method the challenge is the verifier itself (RFC 7636, 4.3). */
function challengeOf(params: URLSearchParams): Challenge | null {
  const value = params.get('code_challenge');
  if (value === null) return null;
  return { value, method: params.get('code_challenge_method') === 'S256' ? 'S256' : 'plain' };
}

/** What a device's program asked for, as a request of the person who typed its code. */
export function understandDevice(realm: Realm, userCode: string): AuthorizeRequest | Refusal {
  const device = deviceByUserCode(realm, userCode);
  if (!device) return refused('invalid_request', 70018, 'The verification code is not valid.');
  const client = resolveClient(realm, device.authority, device.appId);
  if (isRefusal(client)) return client;
  return {
    query: new URLSearchParams({ [DEVICE]: device.userCode }).toString(),
    authority: device.authority,
    app: client.app,
    tenant: client.tenant,
    redirectUri: '',
    asked: device.asked,
    mode: 'query',
    state: null,
    prompt: null,
    loginHint: null,
    domainHint: null,
    nonce: null,
    challenge: null,
    returns: { code: true, idToken: false },
    deviceUserCode: device.userCode,
  };
}

const resourceNotSupported = (): Refusal =>
  refused('invalid_request', 901002, "The 'resource' request parameter is not supported.");

/** Reads and checks the query of an authorization request. */
export function understand(
  realm: Realm,
  version: Version,
  authority: string,
  query: string,
): AuthorizeRequest | Refusal {
  const said = new URLSearchParams(query);
  const params = version === 'v1' ? authorizeInTermsOfV2(said) : said;
  const userCode = params.get(DEVICE);
  if (userCode) return understandDevice(realm, userCode);
  const appId = params.get('client_id');
  if (!appId) {
    return refused(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'client_id'.",
    );
  }
  const client = resolveClient(realm, authority, appId);
  if (isRefusal(client)) return client;
  // Only v1 goes back to one of the registered addresses when the request names none.
  const redirectUri =
    params.get('redirect_uri') ?? (version === 'v1' ? firstRedirect(client.app) : undefined);
  const platform = checkRedirect(client.app, redirectUri);
  if (isRefusal(platform)) return platform;
  const returns = readResponseType(client.app, params);
  if (isRefusal(returns)) return returns;
  if (params.has('resource')) return resourceNotSupported();
  const asked = readScopes(params.get('scope') ?? '', client.tenant);
  if (isRefusal(asked)) return asked;
  return {
    query,
    authority,
    app: client.app,
    tenant: client.tenant,
    redirectUri: redirectUri ?? '',
    asked,
    mode: modeOf(params.get('response_mode'), returns),
    state: params.get('state'),
    prompt: params.get('prompt'),
    loginHint: params.get('login_hint'),
    domainHint: params.get('domain_hint'),
    nonce: params.get('nonce'),
    challenge: challengeOf(params),
    returns,
    deviceUserCode: null,
  };
}
