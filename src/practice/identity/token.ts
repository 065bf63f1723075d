import type { PracticeContext } from '../server/env';
import { authenticateClient } from './client-authentication';
import { clientCredentials } from './client-credentials';
import { resolveClient } from './clients';
import { redeemDeviceCode } from './device-code';
import { errorJson, isRefusal, refused } from './entra-error';
import { type Answered, absent, type Form, postedForm, tokensFor } from './issue-tokens';
import { passwordGrant } from './password-grant';
import { redeemCode } from './redeem-code';
import { refresh } from './refresh-grant';
import { tokensInFormOfV1 } from './v1-answer';
import { formInTermsOfV2 } from './v1-request';
import { versionOf } from './version';

/** POST /{tenant}/oauth2/v2.0/token and /{tenant}/oauth2/token, all grant types. */
export async function token(c: PracticeContext): Promise<Response> {
  const version = versionOf(c);
  const posted = await postedForm(c);
  const form = version === 'v1' ? formInTermsOfV2(posted) : posted;
  const answer = await answerFor(c, form);
  c.header('Cache-Control', 'no-store, no-cache');
  const origin = c.req.header('origin');
  if (origin !== undefined) c.header('Access-Control-Allow-Origin', '*');
  if (isRefusal(answer)) return errorJson(c, answer);
  const { client_info: clientInfo, ...tokens } = answer;
  // Who it is by Microsoft's own ids is told only to those who ask, as MSAL does.
  const told = form('client_info') === '1' && clientInfo ? { client_info: clientInfo } : {};
  return c.json({ ...(version === 'v1' ? tokensInFormOfV1(tokens) : tokens), ...told });
}

async function answerFor(c: PracticeContext, form: Form): Promise<Answered> {
  const { realm } = c.env;
  const grantType = form('grant_type');
  const basic = basicCredentials(c.req.header('authorization'));
  const appId = form('client_id') ?? basic?.id ?? null;
  if (!grantType) return absent('grant_type');
  if (!appId) return absent('client_id');
  const client = resolveClient(realm, c.req.param('tenant') ?? 'common', appId);
  if (isRefusal(client)) return client;
  const proof = await authenticateClient(realm, client.app, {
    secret: form('client_secret') ?? basic?.secret ?? null,
    assertion: form('client_assertion'),
  });
  if (isRefusal(proof)) return proof;
  switch (grantType) {
    case 'authorization_code':
      return redeemCode(c, form, client.app, proof);
    case 'refresh_token':
      return refresh(c, form, client.app, proof);
    case 'client_credentials':
      return clientCredentials(realm, form, client.app, client.tenant, proof);
    case 'urn:ietf:params:oauth:grant-type:device_code':
    case 'device_code':
      return redeemDeviceCode(realm, client.app, form('device_code'), (signIn) =>
        tokensFor(c, {
          app: client.app,
          tenant: signIn.tenant,
          proof,
          user: signIn.user,
          asked: signIn.device.asked,
          nonce: null,
          redirectUri: '',
          publicClient: true,
          mfa: signIn.mfa,
        }),
      );
    case 'password':
      return passwordGrant(c, form, client, proof);
    default:
      return refused(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${grantType}'.`,
      );
  }
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | null {
  const match = /^Basic\s+(\S+)$/i.exec(header ?? '');
  if (!match) return null;
  const [id = '', secret = ''] = Buffer.from(match[1] ?? '', 'base64')
    .toString('utf8')
    .split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}
