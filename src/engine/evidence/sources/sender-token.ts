import type { Gatherer } from '../gatherer';
import { asSender } from '../person';
import type { EvidencePorts } from '../ports';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The sender's token, decoded for display. Graph tokens are opaque by contract: a missing claim stays empty. */
export const senderToken = (ports: EvidencePorts): readonly Gatherer[] => [
  asSender(ports, 'sender-token', ['token.sender'], async (access, report) => {
    const claims = await access.claims();
    if (claims.aud === undefined) return report.unknown('token.sender', 'not-offered');
    const scopes = text(claims.scp)
      .split(' ')
      .filter((scope) => scope !== '');
    report.known('token.sender', {
      username: text(claims.upn) || text(claims.unique_name) || text(claims.preferred_username),
      tenantId: text(claims.tid),
      audience: text(claims.aud),
      appId: text(claims.appid) || text(claims.azp),
      scopes: scopes.length > 0 ? scopes : access.scopes,
      expiresAt: typeof claims.exp === 'number' ? new Date(claims.exp * 1000).toISOString() : '',
      lastUsedAt: access.lastUsedAt,
    });
  }),
];
