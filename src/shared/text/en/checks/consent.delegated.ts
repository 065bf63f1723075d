import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The organisation has agreed',
  term: 'admin consent',
  why: 'Without it people see "Need admin approval", and renewals end with AADSTS65001.',
  findings: {
    'no-object': () => 'There is no enterprise application to agree to.',
    everybody: (p) => `An administrator has agreed to all ${p.count} permissions for everybody.`,
    'sender-only': () => 'Only the sender has agreed. It works for this mailbox and no other.',
    'wrong-api': (p) =>
      `Agreed to for another API than Microsoft Graph: ${p.foreign}. Missing: ${p.missing}.`,
    missing: (p) => `Nobody has agreed to: ${p.missing}.`,
  },
  steps: { other: ['Make a new plan: it adds the consent and keeps what is there.'] },
};
