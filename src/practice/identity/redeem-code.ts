import { createHash } from 'node:crypto';
import type { PracticeContext } from '../server/env';
import { tenantById, userById } from '../state/find';
import type { Application, Tenant } from '../state/world';
import type { Proof } from './client-authentication';
import { platformOf } from './clients';
import { isRefusal, type Refusal, refused } from './entra-error';
import { type Answered, absent, type Form, tokensFor } from './issue-tokens';
import { type Asked, readScopes } from './scopes';
import { versionOf } from './version';

const CODE_LIFE_MS = 600_000;

/** grant_type=authorization_code: one-time, ten minutes, with the proof its redirect platform wants. */
export async function redeemCode(
  c: PracticeContext,
  form: Form,
  app: Application,
  proof: Proof,
): Promise<Answered> {
  const { realm } = c.env;
  const value = form('code');
  if (!value) return absent('code');
  const code = realm.codes.get(value);
  if (!code || code.appId !== app.appId) {
    return refused('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  if (code.used)
    return refused(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    );
  if (realm.now().getTime() - code.issuedAt > CODE_LIFE_MS) {
    return refused(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    );
  }
  if (form('redirect_uri') !== code.redirectUri) {
    return refused(
      'invalid_client',
      500112,
      `The reply address '${form('redirect_uri') ?? ''}' does not match the reply address '${code.redirectUri}' provided when requesting Authorization code.`,
    );
  }
  const platform = platformOf(app, code.redirectUri);
  const wrong = platformRefusal(
    app,
    platform,
    proof,
    c.req.header('origin') ?? null,
    code.challenge !== null,
  );
  if (wrong) return wrong;
  const verifier = form('code_verifier');
  if (code.challenge !== null) {
    const derived = derivedFrom(verifier ?? '', code.challenge.method);
    if (!verifier)
      return refused(
        'invalid_grant',
        50148,
        'The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.',
      );
    if (derived !== code.challenge.value)
      return refused(
        'invalid_grant',
        501481,
        'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      );
  }
  code.used = true;
  const user = userById(realm, code.userId);
  const tenant = tenantById(realm, code.tenantId);
  if (!user || !tenant)
    return refused('invalid_grant', 50034, 'The user account does not exist in the directory.');
  const asked = askedAtLast(c, form, code.asked, tenant);
  if (isRefusal(asked)) return asked;
  return tokensFor(c, {
    app,
    tenant,
    user,
    proof,
    asked,
    nonce: code.nonce,
    redirectUri: code.redirectUri,
    publicClient: platform !== 'web',
    mfa: code.mfa,
  });
}

/**
 * Which API the token is for: in v1 the token request may name it, and must where the sign-in did not.
 *
 * Source: Microsoft's page "v1-protocols-oauth-code" (2019-12-12). It wants both to name the same; programs that name
 * another are told of in github.com/wkh237/react-native-azure-ad issue 50 (2018-12), so another is taken here. The
 * refusal is that of MicrosoftDocs/powerapps-docs issue 1161 (2020-03), until 2018 as AADSTS50001. Read 2026-11-21.
 */
function askedAtLast(
  c: PracticeContext,
  form: Form,
  before: Asked,
  tenant: Tenant,
): Asked | Refusal {
  if (versionOf(c) === 'v2') return before;
  const scope = form('scope');
  if (scope !== null) return readScopes(scope, tenant);
  return before.prefix === ''
    ? refused('invalid_resource', 500013, 'Resource identifier is not provided.')
    : before;
}

const derivedFrom = (verifier: string, method: 'plain' | 'S256'): string =>
  method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');

/** Which proof each redirect platform wants: Entra's 7000218, 700025, 9002327, 9002325. */
function platformRefusal(
  app: Application,
  platform: ReturnType<typeof platformOf>,
  proof: Proof,
  origin: string | null,
  challenged: boolean,
): Refusal | null {
  if (platform === 'web' && proof === '0') {
    return refused(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    );
  }
  if (platform === 'public' && proof !== '0') {
    return refused(
      'invalid_client',
      700025,
      `Client is public so neither 'client_assertion' nor 'client_secret' should be presented.`,
      { status: 401 },
    );
  }
  if (platform === 'spa' && !challenged) {
    return refused(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  }
  if (platform === 'spa' && origin === null) {
    return refused(
      'invalid_request',
      9002327,
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
  }
  return app.web.redirectUris.length === 0 && platform === null && proof === '0'
    ? refused('invalid_request', 500113, 'No reply address is registered for the application.')
    : null;
}
