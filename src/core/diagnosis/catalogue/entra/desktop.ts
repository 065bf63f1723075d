import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  { id: 'msal.user_cancelled', match: /\buser_cance(l)?led\b/, who: 'you', sources: ['msal-node'] },
  {
    id: 'msal.loopback_timeout',
    says: ['loopback_server_timeout'],
    who: 'you',
    sources: ['msal-node'],
  },
  {
    id: 'msal.loopback_query',
    says: ['loopback_server_query_response_not_supported'],
    who: 'site-owner',
    sources: ['msal-node'],
  },
  {
    id: 'msal.redirect_uri_not_supported',
    says: ['redirect_uri_not_supported'],
    who: 'site-owner',
    sources: ['msal-node'],
  },
  {
    id: 'msal.state_mismatch',
    says: ['state_mismatch'],
    weight: 5.5,
    who: 'you',
    sources: ['msal-node'],
  },
  {
    id: 'msal.no_tokens_found',
    match: /\bno_tokens_found\b|\bno_account_found\b|\brefresh_token_expired\b/,
    weight: 5.5,
    who: 'you',
    sources: ['msal-node'],
  },
  {
    id: 'msal.network_error',
    says: ['endpoints_resolution_error', 'openid_config_error'],
    match: /\bnetwork_error\b/,
    weight: 4,
    generic: true,
    who: 'you',
    checks: ['net.login', 'tenant.exists'],
    sources: ['msal-node'],
  },
];
