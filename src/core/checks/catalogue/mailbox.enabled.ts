import { defineCheck, fail, notApplicable, pass } from '../check';

/** A blocked account cannot sign in (AADSTS50057). A shared mailbox is blocked by design. */
export const check = defineCheck({
  id: 'mailbox.enabled',
  group: 'mailbox',
  needs: ['mailbox.user'],
  permissions: ['Directory.Read.All'],
  judge: ({ 'mailbox.user': user }, { sendAsMeant, route }) => {
    if (!user) return notApplicable('no-user');
    if (user.enabled) return pass('on');
    if (user.purpose === 'shared' && (sendAsMeant || route.endsWith('app-only'))) {
      return pass('shared-blocked-by-design');
    }
    return user.purpose === 'shared'
      ? fail('shared-cannot-sign-in', { username: user.username })
      : fail('blocked', { username: user.username });
  },
  // Nobody is to unblock a shared mailbox: somebody else gets the right to send as it.
  remedy: ({ finding }) =>
    finding === 'shared-cannot-sign-in'
      ? { who: 'exchange-administrator', link: 'mailboxes' }
      : { who: 'administrator', link: 'user.page' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
