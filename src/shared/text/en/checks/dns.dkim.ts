import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Mail is signed for the domain',
  term: 'DKIM',
  why: 'Unsigned mail is trusted less; Microsoft then signs with its own domain.',
  findings: {
    both: () => 'Both DKIM records are there.',
    missing: (p) => `Missing: ${p.names}.`,
  },
  steps: {
    other: [
      'In the Defender portal, under Email authentication settings, switch DKIM on and add the two records.',
    ],
  },
};
