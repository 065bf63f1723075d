import { Hono } from 'hono';
import type { PracticeEnv } from '../server/env';
import { adminConsent, adminConsentStep } from './admin-consent';
import { authorize, authorizeStep } from './authorize';
import { deviceCode } from './device-code';
import { devicePage, deviceStep } from './device-page';
import { instanceDiscovery, keys, olderConfiguration, openidConfiguration } from './discovery';
import { errorJson, refused } from './entra-error';
import { logout } from './logout';
import { token } from './token';
import { userRealm } from './user-realm';

/** Guides write it in both ways, and Entra takes both. */
const ADMIN_CONSENT = ':endpoint{[Aa]dmin[Cc]onsent}';

const accepted = (path: string): string =>
  /\/(?:token|devicecode)$/.test(path) ? 'POST, OPTIONS' : 'GET, OPTIONS';

/** login.microsoftonline.com of the practice world. */
export const login = new Hono<PracticeEnv>()
  .get('/common/discovery/instance', instanceDiscovery)
  .get('/common/userrealm/:name', userRealm)
  .get('/common/UserRealm/:name', userRealm)
  .get('/device', devicePage)
  .post('/device', deviceStep)
  .get('/:tenant/v2.0/.well-known/openid-configuration', openidConfiguration)
  .get('/:tenant/.well-known/openid-configuration', olderConfiguration)
  .get('/:tenant/discovery/v2.0/keys', keys)
  .get('/:tenant/discovery/keys', keys)
  .get('/:tenant/oauth2/v2.0/authorize', authorize)
  .post('/:tenant/oauth2/v2.0/authorize', authorizeStep)
  .post('/:tenant/oauth2/v2.0/token', token)
  .post('/:tenant/oauth2/v2.0/devicecode', deviceCode)
  .get('/:tenant/oauth2/v2.0/logout', logout)
  .get('/:tenant/oauth2/authorize', authorize)
  .post('/:tenant/oauth2/authorize', authorizeStep)
  .post('/:tenant/oauth2/token', token)
  .post('/:tenant/oauth2/devicecode', deviceCode)
  .get('/:tenant/oauth2/logout', logout)
  .get(`/:tenant/v2.0/${ADMIN_CONSENT}`, adminConsent('v2'))
  .post(`/:tenant/v2.0/${ADMIN_CONSENT}`, adminConsentStep('v2'))
  .get(`/:tenant/${ADMIN_CONSENT}`, adminConsent('v1'))
  .post(`/:tenant/${ADMIN_CONSENT}`, adminConsentStep('v1'))
  .notFound((c) =>
    errorJson(
      c,
      refused(
        'invalid_request',
        900561,
        `The endpoint only accepts ${accepted(c.req.path)} requests. Received a ${c.req.method} request.`,
      ),
    ),
  )
  .onError((_, c) =>
    errorJson(c, refused('temporarily_unavailable', 90033, 'A transient error has occurred.')),
  );
