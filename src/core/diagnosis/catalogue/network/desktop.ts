import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'net.ENOTFOUND',
    match: /\benotfound\b|\beai_again\b/,
    who: 'you',
    checks: ['net.login'],
    sources: ['node'],
  },
  {
    id: 'net.ECONNREFUSED',
    match: /\beconnrefused\b|\beconnreset\b|\besocket\b/,
    weight: 5,
    generic: true,
    who: 'you',
    checks: ['net.login', 'net.smtp'],
    sources: ['node'],
  },
  {
    id: 'net.certDesktop',
    codes: [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    weight: 6.5,
    raisedBy: { 'set:traffic-inspected': 3.4, 'set:traffic-inspected+says:net.curl60': 6 },
    who: 'administrator',
    checks: ['net.login'],
    avoid: ['tls-verify-off'],
    sources: ['node'],
  },
];
