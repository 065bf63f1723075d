import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'mailbox.exists',
  group: 'mailbox',
  needs: ['mailbox.user'],
  permissions: ['Directory.Read.All'],
  judge: ({ 'mailbox.user': user }, { fromAddress }) =>
    user ? pass('found', { username: user.username }) : fail('missing', { address: fromAddress }),
  remedy: { who: 'administrator', link: 'mailboxes' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
