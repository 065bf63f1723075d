import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Whether people may agree for themselves',
  term: 'user consent',
  why: 'Where they may not, an administrator has to agree once for everybody.',
  findings: {
    'given-for-everybody': () => 'An administrator has agreed for everybody, so nobody is asked.',
    'off-needs-admin': () =>
      'People may not agree for themselves here. An administrator agrees for them.',
    limited: () => 'People may agree to some permissions; reading mail needs an administrator.',
  },
};
