import type { PracticeContext } from '../server/env';
import { tenantByName } from '../state/find';
import type { Tenant } from '../state/world';
import { errorJson, isRefusal, type Refusal, refused } from './entra-error';
import { publicJwk } from './jwt';

const WORDS: Readonly<Record<string, string>> = {
  common: '{tenantid}',
  organizations: '{tenantid}',
  consumers: '9188040d-6c67-4c5b-b112-36a304b66dad',
};

/** A tenant as the path of a metadata document names it. */
interface Named {
  readonly tenant: Tenant | null;
  /** As the addresses have it: the GUID, or one of the words. */
  readonly segment: string;
  readonly issuerTenant: string;
}

function namedIn(c: PracticeContext): Named | Refusal {
  const name = c.req.param('tenant') ?? '';
  const word = WORDS[name];
  if (word) return { tenant: null, segment: name, issuerTenant: word };
  const tenant = tenantByName(c.env.realm, name);
  if (tenant) return { tenant, segment: tenant.id, issuerTenant: tenant.id };
  return refused(
    'invalid_tenant',
    90002,
    `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

/** What both generations of the metadata say alike. */
const alike = ({ tenant }: Named) => ({
  token_endpoint_auth_methods_supported: [
    'client_secret_post',
    'private_key_jwt',
    'client_secret_basic',
    'self_signed_tls_client_auth',
  ],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  http_logout_supported: true,
  frontchannel_logout_supported: true,
  tenant_region_scope: tenant?.region ?? null,
  cloud_instance_name: tenant?.cloudInstance ?? 'microsoftonline.com',
  cloud_graph_host_name: 'graph.windows.net',
  msgraph_host: 'graph.microsoft.com',
  rbac_url: 'https://pas.windows.net',
});

const CLAIMS = [
  'sub',
  'iss',
  'cloud_instance_name',
  'cloud_instance_host_name',
  'cloud_graph_host_name',
  'msgraph_host',
  'aud',
  'exp',
  'iat',
  'auth_time',
  'acr',
  'nonce',
];

/** GET /{tenant}/v2.0/.well-known/openid-configuration: by GUID, domain or word. */
export function openidConfiguration(c: PracticeContext): Response {
  const named = namedIn(c);
  if (isRefusal(named)) return errorJson(c, named);
  const base = `https://login.microsoftonline.com/${named.segment}`;
  return c.json({
    ...alike(named),
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://login.microsoftonline.com/${named.issuerTenant}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      ...CLAIMS,
      'preferred_username',
      'name',
      'tid',
      'ver',
      'at_hash',
      'c_hash',
      'email',
    ],
  });
}

/** GET /{tenant}/.well-known/openid-configuration: the same of the first generation of endpoints. */
export function olderConfiguration(c: PracticeContext): Response {
  const named = namedIn(c);
  if (isRefusal(named)) return errorJson(c, named);
  const base = `https://login.microsoftonline.com/${named.segment}`;
  return c.json({
    ...alike(named),
    token_endpoint: `${base}/oauth2/token`,
    jwks_uri: 'https://login.microsoftonline.com/common/discovery/keys',
    response_types_supported: ['code', 'id_token', 'code id_token', 'token id_token', 'token'],
    scopes_supported: ['openid'],
    issuer: `https://sts.windows.net/${named.issuerTenant}/`,
    microsoft_multi_refresh_token: true,
    authorization_endpoint: `${base}/oauth2/authorize`,
    device_authorization_endpoint: `${base}/oauth2/devicecode`,
    end_session_endpoint: `${base}/oauth2/logout`,
    claims_supported: [...CLAIMS, 'amr', 'upn', 'unique_name', 'given_name', 'family_name'],
    check_session_iframe: `${base}/oauth2/checksession`,
    userinfo_endpoint: `${base}/openid/userinfo`,
  });
}

export const keys = (c: PracticeContext): Response => c.json({ keys: [publicJwk(c.env.realm)] });

/** GET /common/discovery/instance */
export const instanceDiscovery = (c: PracticeContext): Response =>
  c.json({
    tenant_discovery_endpoint:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: 'login.microsoftonline.com',
        preferred_cache: 'login.windows.net',
        aliases: [
          'login.microsoftonline.com',
          'login.windows.net',
          'login.microsoft.com',
          'sts.windows.net',
        ],
      },
    ],
  });
