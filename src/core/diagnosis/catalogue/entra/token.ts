import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'AADSTS50173',
    says: [
      'provided grant has expired due to it being revoked',
      'due to it being revoked, a fresh auth token is needed',
      'freshtokenneeded',
    ],
    raisedBy: {
      'event:admin-reset': 4.4,
      'event:revoked': 3.6,
      'event:password-changed': 2.2,
      'fluent:unauthorized': 1.8,
      'graph:unauthorized': 1,
      'set:smtp-password': -3,
    },
    who: 'sender',
    checks: ['token.expiry'],
    link: 'signins',
    sources: ['entra-ec', 'refresh-tokens', 'seed-003'],
  },
  { id: 'AADSTS50196', who: 'site-owner' },
  { id: 'AADSTS50027', who: 'site-owner', checks: ['net.clock'] },
  {
    id: 'AADSTS54005',
    says: [
      'authorization code was already redeemed',
      'code was already redeemed',
      'code has already been redeemed',
    ],
    raisedBy: { 'set:code-reused': 4.4 },
    who: 'site-owner',
    sources: ['entra-ec', 'fluent-repo'],
  },
  { id: 'AADSTS70000', who: 'sender', checks: ['app.exists', 'token.expiry'] },
  {
    id: 'AADSTS70008',
    raisedBy: { 'set:old-code': 4.6 },
    who: 'sender',
    checks: ['token.expiry'],
  },
  { id: 'AADSTS700005', who: 'site-owner', checks: ['tenant.exists'] },
  {
    id: 'AADSTS700082',
    says: ['has expired due to inactivity', 'expired due to inactivity', 'was inactive for'],
    raisedBy: { 'time:idle-90': 3.8, 'fact:idle': 5, 'fluent:unauthorized': 1.4 },
    who: 'sender',
    checks: ['token.expiry'],
    sources: ['entra-ec', 'refresh-tokens', 'seed-003'],
  },
  { id: 'AADSTS9002313', who: 'site-owner' },
  {
    id: 'entra.invalid_grant',
    match: /\binvalid_grant\b/,
    weight: 2.2,
    raisedBy: { 'token-endpoint:bad-request': 3.2 },
    generic: true,
    who: 'sender',
    checks: ['token.expiry', 'app.secret-expiry'],
  },
  {
    id: 'entra.interaction_required',
    match:
      /\b(interaction_required|login_required|consent_required)\b|\bmsaluirequiredexception\b|\binteractionrequiredautherror\b/,
    weight: 2.5,
    generic: true,
    who: 'sender',
  },
  {
    id: 'entra.temporarily_unavailable',
    match: /\btemporarily_unavailable\b/,
    weight: 3,
    generic: true,
    who: 'microsoft',
    link: 'm365.health',
  },
];
