import { defineCheck, fail, notApplicable, pass, sameAddress } from '../check';

/** The sender must sign in through the site's own registration, or the test proves nothing about the site. */
export const check = defineCheck({
  id: 'token.app',
  group: 'sign-in',
  needs: ['token.sender'],
  judge: ({ 'token.sender': token }, { appId }) => {
    if (appId === null) return notApplicable('no-app');
    return sameAddress(token.appId, appId) ? pass('same') : fail('other', { appId: token.appId });
  },
  remedy: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
