import { attention, defineCheck, notApplicable, pass, sameAddress } from '../check';

/** From another address than the primary one may be rewritten to it, unless sending from aliases is on. */
export const check = defineCheck({
  id: 'mailbox.primary-address',
  group: 'mailbox',
  needs: ['mailbox.user'],
  permissions: ['Directory.Read.All'],
  judge: ({ 'mailbox.user': user }, { fromAddress }) => {
    if (!user) return notApplicable('no-user');
    if (user.primaryAddress === null) return notApplicable('no-mail');
    return sameAddress(user.primaryAddress, fromAddress)
      ? pass('primary')
      : attention('alias', { primary: user.primaryAddress, from: fromAddress });
  },
  remedy: { who: 'you', link: 'mailboxes' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
