import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { PracticeContext } from '../server/env';
import { hashOf, newId } from '../state/realm';
import type { Secret } from '../state/world';
import { badRequest, context } from './answer';
import { findApplication, needsToKeep, replace, WRITE } from './application-access';
import { needs } from './caller';
import { bodyOf, callOf } from './request';

const DAY_MS = 86_400_000;

const passwordBody = z.object({
  passwordCredential: z.optional(
    z.nullable(
      z.object({
        displayName: z.optional(z.nullable(z.string())),
        startDateTime: z.optional(z.nullable(z.string())),
        endDateTime: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});

export async function addPassword(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const parsed = passwordBody.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('The passwordCredential is invalid.');
  const asked = parsed.data.passwordCredential;
  const start = asked?.startDateTime ? new Date(asked.startDateTime) : realm.now();
  const end = asked?.endDateTime
    ? new Date(asked.endDateTime)
    : new Date(start.getTime() + 730 * DAY_MS);
  if (Number.isNaN(end.getTime()) || end <= start) {
    throw badRequest(
      "Invalid value specified for property 'endDateTime' of resource 'PasswordCredential'.",
    );
  }
  const { appPolicy } = caller.tenant;
  if (appPolicy.enabled && appPolicy.blockSecrets) {
    throw badRequest(
      'Credential type not allowed as per assigned policy.',
      'CredentialTypeNotAllowedAsPerAppPolicy',
    );
  }
  if (
    appPolicy.enabled &&
    appPolicy.maxSecretDays !== null &&
    end.getTime() - start.getTime() > appPolicy.maxSecretDays * DAY_MS + 60_000
  ) {
    throw badRequest(
      'Credential lifetime exceeds the max value allowed as per assigned policy.',
      'CredentialInvalidLifetimeAsPerAppPolicy',
    );
  }
  const value = `${randomBytes(3).toString('base64url').slice(0, 3)}8Q~${randomBytes(32).toString('base64url').slice(0, 34)}`;
  const secret: Secret = {
    keyId: newId(),
    displayName: asked?.displayName ?? null,
    hint: value.slice(0, 3),
    startDateTime: start.toISOString(),
    endDateTime: end.toISOString(),
    hash: hashOf(value),
  };
  if (app.signInAudience.includes('Personal') && app.passwordCredentials.length >= 2) {
    throw badRequest('Applications with personal accounts may have at most two secrets.');
  }
  replace(realm, { ...app, passwordCredentials: [...app.passwordCredentials, secret] });
  return c.json({
    ...context('microsoft.graph.passwordCredential'),
    customKeyIdentifier: null,
    displayName: secret.displayName,
    endDateTime: secret.endDateTime,
    hint: secret.hint,
    keyId: secret.keyId,
    secretText: value,
    startDateTime: secret.startDateTime,
  });
}

export async function removePassword(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const parsed = z.object({ keyId: z.string() }).safeParse(await bodyOf(c));
  const keyId = parsed.success ? parsed.data.keyId : '';
  if (!app.passwordCredentials.some((secret) => secret.keyId === keyId)) {
    throw badRequest(`No password credential found with keyId '${keyId}'.`);
  }
  replace(realm, {
    ...app,
    passwordCredentials: app.passwordCredentials.filter((secret) => secret.keyId !== keyId),
  });
  return c.body(null, 204);
}
