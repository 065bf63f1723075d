import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Which mailboxes the application may use',
  term: 'RBAC for Applications',
  why: 'Unlimited, the application may send as everybody. Limited wrongly, it may not send at all.',
  findings: {
    'in-scope': (p) => `The mailbox is within the application’s limits (${p.how}).`,
    'out-of-scope': (p) => `${p.address} is outside the application’s limits (${p.how}).`,
  },
  steps: {
    other: [
      'Let your Exchange administrator add the mailbox to the scope.',
      'It may take up to two hours.',
    ],
  },
};
