import { maskAnswers, maskHeadersAndLogins } from './headers-and-logins';
import { maskLabelled } from './labelled-secrets';
import type { SecretKind } from './secret-kinds';
import { maskSpoken } from './spoken-secrets';
import { maskShapes } from './token-shapes';

export interface Redacted {
  readonly text: string;
  readonly masked: readonly SecretKind[];
}

/**
 * Masks every secret of a text, before anything else reads it.
 *
 * Client and tenant ids, addresses, redirect URIs, request ids and codes stay. Line breaks stay where they are. Every
 * pattern visits a character a bounded number of times, so a megabyte takes ten times as long as a tenth of it.
 */
export function redact(text: string): Redacted {
  const masked = new Set<SecretKind>();
  const steps = [maskAnswers, maskShapes, maskHeadersAndLogins, maskLabelled, maskSpoken];
  const result = steps.reduce((current, step) => step(current, masked), text);
  return { text: result, masked: [...masked].sort() };
}
