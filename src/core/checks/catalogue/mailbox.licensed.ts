import { defineCheck, fail, notApplicable, pass } from '../check';

/** A shared mailbox needs no licence up to 50 GB; a user mailbox needs an Exchange Online plan. */
export const check = defineCheck({
  id: 'mailbox.licensed',
  group: 'mailbox',
  needs: ['mailbox.user'],
  permissions: ['Directory.Read.All'],
  judge: ({ 'mailbox.user': user }) => {
    if (!user) return notApplicable('no-user');
    if (user.licensed) return pass('licensed');
    return user.purpose === 'shared'
      ? pass('shared-needs-none')
      : fail('unlicensed', { username: user.username });
  },
  remedy: { who: 'administrator', link: 'user.page' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
