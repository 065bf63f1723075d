import type { Site } from '../../state/world';
import { isSince } from '../plugin-version';
import type { Sent, Tokens } from './outside';

/**
 * How each version of FluentSMTP words what went wrong.
 *
 * Up to 2.2.95 the log has HTTP's reason word under a number of the plugin's own: 423 before 2.2.7, then 422.
 * From 2.3.0 it has Microsoft's text.
 */
export const speaksPlainly = (site: Site): boolean => isSince(site.pluginVersion, [2, 3, 0]);

const ownNumber = (site: Site): number => (isSince(site.pluginVersion, [2, 2, 7]) ? 422 : 423);

export function wordsOfSent(site: Site, sent: Exclude<Sent, { kind: 'accepted' }>): string {
  if (sent.kind === 'unreachable') return sent.words;
  return speaksPlainly(site)
    ? `${sent.code}: ${sent.message}`
    : `${ownNumber(site)} ${sent.reason}`;
}

/** null: this version says nothing and saves a connection without a token. */
export function wordsOfLinking(
  site: Site,
  tokens: Exclude<Tokens, { kind: 'tokens' }>,
): string | null {
  if (tokens.kind === 'unreachable') return tokens.words;
  return speaksPlainly(site)
    ? `Authorization Server rejected the request: ${tokens.description}`
    : null;
}

/** null: this version goes on with an empty token. */
export function wordsOfRenewal(
  site: Site,
  tokens: Exclude<Tokens, { kind: 'tokens' }>,
): string | null {
  if (!speaksPlainly(site)) return null;
  const reason =
    tokens.kind === 'unreachable'
      ? tokens.words
      : `Authorization Server rejected the request: ${tokens.description}`;
  return `Could not renew the Microsoft access token: ${reason}`;
}

export const NO_TOKEN = 'No usable Microsoft access token is available. Please re-authenticate.';
export const TENANT_CHANGED = 'The Directory (tenant) ID changed. Please re-authenticate.';
