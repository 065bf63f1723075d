import { createHash, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { newId } from '../state/realm';
import type { Application } from '../state/world';
import { badRequest } from './answer';

/** A certificate as a client writes it; `key` is left out to keep one that is there already. */
export const keyCredential = z.strictObject({
  customKeyIdentifier: z.optional(z.nullable(z.string())),
  displayName: z.optional(z.nullable(z.string())),
  endDateTime: z.optional(z.nullable(z.string())),
  key: z.optional(z.nullable(z.string())),
  keyId: z.optional(z.nullable(z.string())),
  startDateTime: z.optional(z.nullable(z.string())),
  type: z.optional(z.string()),
  usage: z.optional(z.string()),
});

type Kept = Application['keyCredentials'];

/** The full new list: certificates with their bytes are read, those named by `keyId` alone stay. */
export function replacedKeys(
  present: Kept,
  written: readonly z.infer<typeof keyCredential>[],
): Kept {
  return written.map((entry) => {
    const kept = present.find((key) => key.keyId === entry.keyId);
    if (!entry.key) {
      if (kept) return kept;
      throw badRequest("New credentials of type 'AsymmetricX509Cert' must carry their key.");
    }
    const certificate = read(entry.key);
    return {
      keyId: entry.keyId ?? newId(),
      thumbprint: createHash('sha256').update(certificate.raw).digest('base64url'),
      publicKeyPem: certificate.toString(),
      endDateTime: new Date(certificate.validTo).toISOString(),
    };
  });
}

function read(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    // Graph does not tell what is wrong with the bytes either.
    throw badRequest("Key credential(s) value is invalid: the property 'key' is no certificate.");
  }
}
