import { createHash, createPublicKey, timingSafeEqual, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { hashOf, type Realm } from '../state/realm';
import type { Application } from '../state/world';
import { type Refusal, refused } from './entra-error';

/** How the client proved itself: '0' not at all, '1' by secret, '2' by certificate. */
export type Proof = '0' | '1' | '2';

export interface Presented {
  readonly secret: string | null;
  readonly assertion: string | null;
}

/** Checks a secret or a certificate assertion; without either the client counts as public. */
export async function authenticateClient(
  realm: Realm,
  app: Application,
  presented: Presented,
): Promise<Proof | Refusal> {
  if (presented.secret !== null) return checkSecret(realm, app, presented.secret);
  if (presented.assertion !== null) return checkAssertion(realm, app, presented.assertion);
  return '0';
}

function checkSecret(realm: Realm, app: Application, secret: string): Proof | Refusal {
  const given = Buffer.from(hashOf(secret), 'hex');
  const match = app.passwordCredentials.find((entry) =>
    timingSafeEqual(Buffer.from(entry.hash, 'hex'), given),
  );
  if (!match) {
    return refused(
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.appId}'.`,
      { status: 401 },
    );
  }
  if (Date.parse(match.endDateTime) <= realm.now().getTime()) {
    return refused(
      'invalid_client',
      7000222,
      `The provided client secret keys for app '${app.appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
      { status: 401 },
    );
  }
  return '1';
}

async function checkAssertion(
  realm: Realm,
  app: Application,
  assertion: string,
): Promise<Proof | Refusal> {
  try {
    const header = decodeProtectedHeader(assertion);
    // ADAL and MSAL for Python leave the padding on (their own code, versions 1.2.7 and 1.21.0).
    const thumbprint = String(header['x5t#S256'] ?? header.x5t).replace(/=+$/, '');
    const key = app.keyCredentials.find(
      (entry) =>
        entry.thumbprint === thumbprint || digests(entry.publicKeyPem).includes(thumbprint),
    );
    if (!key) {
      return refused(
        'invalid_client',
        700027,
        `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]`,
        { status: 401 },
      );
    }
    await jwtVerify(assertion, publicKeyOf(key.publicKeyPem), {
      issuer: app.appId,
      subject: app.appId,
      currentDate: realm.now(),
      // Clocks differ a little, and MSAL rounds its "not before" up to the next second.
      clockTolerance: 300,
    });
    return '2';
  } catch {
    // Malformed, wrongly signed, ended: one answer.
    return refused('invalid_client', 700027, 'Client assertion failed signature validation.', {
      status: 401,
    });
  }
}

const publicKeyOf = (pem: string) =>
  pem.includes('CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem);

const digests = (pem: string): readonly string[] => {
  if (!pem.includes('CERTIFICATE')) return [];
  const der = new X509Certificate(pem).raw;
  return ['sha1', 'sha256'].map((algorithm) =>
    createHash(algorithm).update(der).digest('base64url'),
  );
};
