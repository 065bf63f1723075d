import type { Form } from './issue-tokens';
import { AZURE_AD_GRAPH } from './scopes';

/**
 * A request to Entra's first endpoints, in the terms of the second.
 *
 * They name one API as `resource` and take what the registration declares of it, which is `.default` in the terms of
 * v2; their `scope` is ignored, and who redeems a code gets a refresh and an id token unasked. Source: Microsoft's
 * pages "v1-protocols-oauth-code" (2019-12-12) and "v1-oauth2-client-creds-grant-flow" (2017-02-08) of
 * github.com/MicrosoftDocs/azure-docs, articles/active-directory/azuread-dev, read 2026-11-21.
 */
const scopeOf = (resource: string | null): string | null =>
  resource ? `${resource}/.default openid profile offline_access` : null;

/** The query of an authorization request. Without `resource` it is a sign-in, and the token request names the API. */
export function authorizeInTermsOfV2(params: URLSearchParams): URLSearchParams {
  const same = new URLSearchParams(params);
  same.set('scope', scopeOf(params.get('resource')) ?? 'openid profile');
  same.delete('resource');
  return same;
}

/**
 * The form of a token or device-code request.
 *
 * An application by itself that names no API gets a token for Azure AD Graph (github.com/DuendeArchive/IdentityModel
 * issue 74, 2017-11; teranetsrl/oauth2_client issue 34, 2020-08; snok/django-auth-adfs issue 209, 2021-12; read
 * 2026-11-21). What it gets since that API was closed is unconfirmed. A device's code comes as `code`
 * (MicrosoftDocs/azure-docs issue 48307, 2020-02).
 */
export const formInTermsOfV2 =
  (form: Form): Form =>
  (name) => {
    switch (name) {
      case 'scope':
        return form('grant_type') === 'client_credentials'
          ? `${form('resource') || AZURE_AD_GRAPH}/.default`
          : scopeOf(form('resource'));
      case 'device_code':
        return form('code');
      default:
        return form(name);
    }
  };
