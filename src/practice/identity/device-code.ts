import type { PracticeContext } from '../server/env';
import { tenantById, userById } from '../state/find';
import type { Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';
import { resolveClient } from './clients';
import {
  closeDevice,
  DEVICE_LIFE_S,
  deviceByCode,
  openDevice,
  type PendingDevice,
} from './device-pending';
import { errorJson, isRefusal, type Refusal, refused } from './entra-error';
import { absent, postedForm } from './issue-tokens';
import { readScopes } from './scopes';
import { deviceInFormOfV1 } from './v1-answer';
import { formInTermsOfV2 } from './v1-request';
import { versionOf } from './version';

/** POST /{tenant}/oauth2/v2.0/devicecode (RFC 8628), and v1's. */
export async function deviceCode(c: PracticeContext): Promise<Response> {
  const version = versionOf(c);
  const posted = await postedForm(c);
  const form = version === 'v1' ? formInTermsOfV2(posted) : posted;
  const authority = c.req.param('tenant') ?? 'common';
  const client = resolveClient(c.env.realm, authority, form('client_id') ?? '');
  if (isRefusal(client)) return errorJson(c, client);
  if (client.app.isFallbackPublicClient !== true) {
    return errorJson(
      c,
      refused(
        'invalid_client',
        7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      ),
    );
  }
  const scope = form('scope');
  if (scope === null && version === 'v1') return errorJson(c, absent('resource'));
  const asked = readScopes(scope ?? '', client.tenant);
  if (isRefusal(asked)) return errorJson(c, asked);
  const { appId } = client.app;
  const device = openDevice(c.env.realm, { appId, authority, asked });
  const answer = {
    user_code: device.userCode,
    device_code: device.deviceCode,
    verification_uri: 'https://login.microsoftonline.com/device',
    expires_in: DEVICE_LIFE_S,
    interval: 5,
    message: `To sign in, use a web browser to open the page https://login.microsoftonline.com/device and enter the code ${device.userCode} to authenticate.`,
  };
  return c.json(version === 'v1' ? deviceInFormOfV1(answer) : answer);
}

/** Somebody signed in for a device: what the token answer is made of. */
export interface DeviceSignIn {
  readonly user: User;
  readonly tenant: Tenant;
  readonly device: PendingDevice;
  readonly mfa: boolean;
}

/** The program asks whether the person is done. */
export async function redeemDeviceCode(
  realm: Realm,
  app: Application,
  code: string | null,
  issue: (signIn: DeviceSignIn) => Promise<Readonly<Record<string, unknown>> | Refusal>,
): Promise<Readonly<Record<string, unknown>> | Refusal> {
  if (!code) return absent('device_code');
  const device = deviceByCode(realm, code);
  if (!device || device.appId !== app.appId) {
    return refused('bad_verification_code', 70019, 'Verification code is not valid.');
  }
  if (realm.now().getTime() > device.endsAt) {
    return refused(
      'expired_token',
      70020,
      "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
    );
  }
  const { outcome } = device;
  if (outcome.kind === 'waiting') {
    return refused(
      'authorization_pending',
      70016,
      'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
    );
  }
  closeDevice(realm, device);
  const user = outcome.kind === 'signed-in' ? userById(realm, outcome.userId) : undefined;
  const tenant = user ? tenantById(realm, user.tenantId) : undefined;
  if (outcome.kind === 'declined' || !user || !tenant) {
    return refused('authorization_declined', 65004, 'User declined to consent to access the app.');
  }
  return issue({ user, tenant, device, mfa: outcome.mfa });
}
