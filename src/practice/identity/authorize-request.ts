import type { Realm } from '../state/realm';
import type { Application, Tenant } from '../state/world';
import { checkRedirect, resolveClient } from './clients';
import { isRefusal, type Refusal, refused } from './entra-error';
import { type Asked, readScopes } from './scopes';

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
  readonly challenge: string | null;
}

/** Reads and checks the query of an authorization request. */
export function understand(
  realm: Realm,
  authority: string,
  query: string,
): AuthorizeRequest | Refusal {
  const params = new URLSearchParams(query);
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
  const redirectUri = params.get('redirect_uri') ?? undefined;
  const platform = checkRedirect(client.app, redirectUri);
  if (isRefusal(platform)) return platform;
  if (params.get('response_type') !== 'code') {
    return refused(
      'unsupported_response_type',
      70005,
      `The provided value for the input parameter 'response_type' is not allowed for this client. Expected value is 'code'.`,
    );
  }
  const asked = readScopes(params.get('scope') ?? '');
  if (isRefusal(asked)) return asked;
  const mode = params.get('response_mode');
  return {
    query,
    authority,
    app: client.app,
    tenant: client.tenant,
    redirectUri: redirectUri ?? '',
    asked,
    mode: mode === 'form_post' || mode === 'fragment' ? mode : 'query',
    state: params.get('state'),
    prompt: params.get('prompt'),
    loginHint: params.get('login_hint'),
    domainHint: params.get('domain_hint'),
    nonce: params.get('nonce'),
    challenge: params.get('code_challenge'),
  };
}
