import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'SMTP sign-in of the mailbox',
  term: 'SMTP AUTH',
  why: 'Switched off, SMTP refuses the sign-in (5.7.139), also with OAuth.',
  findings: {
    'mailbox-on': () => 'It is on for this mailbox.',
    'tenant-on': () => 'It is on for the organisation.',
    'mailbox-off': () => 'It is off for this mailbox.',
    'tenant-off': () => 'It is off for the whole organisation.',
    'half-read': () => 'Only a part of the answer was pasted.',
  },
  steps: {
    other: ['Switch it on for this one mailbox; leave the organisation’s switch as it is.'],
  },
};
