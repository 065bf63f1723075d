import type { PracticeContext } from '../server/env';
import { tenantById, userByName } from '../state/find';
import type { Proof } from './client-authentication';
import type { Client } from './clients';
import { isRefusal, type Refusal, refused } from './entra-error';
import { entryRefusal, secondProofRefusal } from './entry';
import { type Answered, absent, type Form, tokensFor } from './issue-tokens';
import { readScopes } from './scopes';
import { otherTenantRefusal } from './tenant-refusal';
import { versionOf } from './version';

/**
 * grant_type=password: a name and a password, without any page.
 *
 * v1 says by 900144 that `resource` is missing (github.com/MicrosoftDocs/azure-docs issue 46696, 2020-01, read
 * 2026-11-21). It has no personal accounts under /common, so the refusal of that place is v2's alone; unconfirmed.
 */
export async function passwordGrant(
  c: PracticeContext,
  form: Form,
  { app, tenant: named }: Client,
  proof: Proof,
): Promise<Answered> {
  const { realm } = c.env;
  const version = versionOf(c);
  const wrongPlace = version === 'v2' ? placeRefusal(c.req.param('tenant') ?? 'common') : null;
  if (wrongPlace) return wrongPlace;
  if (proof === '0' && app.isFallbackPublicClient !== true) {
    return refused(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    );
  }
  const username = form('username');
  if (!username) return absent('username');
  const user = userByName(realm, username);
  const home = user ? tenantById(realm, user.tenantId) : undefined;
  if (!user || !home) {
    return refused(
      'invalid_grant',
      50034,
      `The user account {EUII Hidden} does not exist in the ${named?.name ?? 'organization'} directory. To sign into this application, the account must be added to the directory.`,
    );
  }
  if (named && named.id !== home.id) return otherTenantRefusal(app, named, user);
  if (form('password') !== user.password) {
    return refused(
      'invalid_grant',
      50126,
      'Error validating credentials due to invalid username or password.',
    );
  }
  const barred = entryRefusal(realm, app, home, user);
  if (barred) return barred;
  if (home.conditionalAccess === 'mfa') return secondProofRefusal();
  const scope = form('scope');
  if (scope === null && version === 'v1') return absent('resource');
  const asked = readScopes(scope ?? '', home);
  if (isRefusal(asked)) return asked;
  return tokensFor(c, {
    app,
    tenant: home,
    user,
    proof,
    asked,
    nonce: null,
    redirectUri: '',
    publicClient: proof === '0',
    mfa: false,
  });
}

const placeRefusal = (authority: string): Refusal | null =>
  authority === 'common' || authority === 'consumers'
    ? refused(
        'invalid_request',
        9001023,
        'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
      )
    : null;
