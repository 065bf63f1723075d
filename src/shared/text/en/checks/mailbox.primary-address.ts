import type { CheckText } from '../check-text';
import { noAccount } from '../not-there';

export const text: CheckText = {
  title: 'From is the main address',
  why: 'Exchange replaces an alias by the main address, unless sending from aliases is switched on.',
  findings: {
    primary: () => 'From is the mailbox’s main address.',
    alias: (p) => `${p.from} is an alias. Recipients may see ${p.primary}.`,
    'no-mail': () => 'The account has no mail address.',
    'no-user': noAccount,
  },
  steps: {
    other: ['Use the main address as From, or let your administrator allow sending from aliases.'],
  },
};
