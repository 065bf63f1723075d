import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Permission to send as another mailbox',
  term: 'Send As',
  why: 'Without it Microsoft refuses the mail (ErrorSendAsDenied, 5.7.60).',
  findings: {
    own: () => 'From is the mailbox’s own address, so no permission is needed.',
    granted: (p) => `${p.username} may send as this mailbox.`,
    'not-granted': (p) => `${p.username} may not send as ${p.from}.`,
  },
  steps: {
    other: [
      'Let your Exchange administrator run the line.',
      'It takes effect within about an hour.',
    ],
  },
};
