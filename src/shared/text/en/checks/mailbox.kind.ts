import type { CheckText } from '../check-text';
import { noAccount } from '../not-there';

export const text: CheckText = {
  title: 'What kind of account it is',
  why: 'Guests have no mailbox here, and mailboxes on your own servers cannot be reached this way.',
  findings: {
    fine: () => 'It is a mailbox of this organisation.',
    guest: (p) => `${p.username} is a guest, whose mailbox is elsewhere.`,
    'on-premises': (p) => `${p.username} seems to have its mailbox on your own servers.`,
    'no-user': noAccount,
  },
  steps: { other: ['Choose a mailbox of this organisation in Exchange Online.'] },
};
