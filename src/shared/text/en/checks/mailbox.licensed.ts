import type { CheckText } from '../check-text';
import { noAccount } from '../not-there';

export const text: CheckText = {
  title: 'The account has a mailbox licence',
  why: 'Without one there is no mailbox, and Microsoft answers "Not Found".',
  findings: {
    licensed: () => 'A licence with Exchange Online is assigned.',
    'shared-needs-none': () => 'A shared mailbox needs no licence up to 50 GB.',
    unlicensed: (p) => `${p.username} has no licence with Exchange Online.`,
    'no-user': noAccount,
  },
  steps: {
    other: ['Assign a licence with Exchange Online.', 'The mailbox appears after a few minutes.'],
  },
};
