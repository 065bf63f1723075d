import { attention, defineCheck, fail, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'mailbox.kind',
  group: 'mailbox',
  needs: ['mailbox.user'],
  permissions: ['Directory.Read.All'],
  judge: ({ 'mailbox.user': user }) => {
    if (!user) return notApplicable('no-user');
    if (user.userType === 'Guest') return fail('guest', { username: user.username });
    if (user.onPremisesSync && !user.licensed && user.purpose === null) {
      return attention('on-premises', { username: user.username });
    }
    return pass('fine', { purpose: user.purpose ?? 'user' });
  },
  remedy: { who: 'administrator', link: 'mailboxes' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
