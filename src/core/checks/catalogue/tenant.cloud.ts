import { defineCheck, fail, notApplicable, pass } from '../check';

/** FluentSMTP and WP Mail SMTP have the global hosts fixed: a national-cloud tenant cannot use them. */
export const check = defineCheck({
  id: 'tenant.cloud',
  group: 'tenant',
  needs: ['tenant.openid'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud',
  judge: ({ 'tenant.openid': openid }, { targetName }) => {
    if (openid.cloudInstance === null) return notApplicable('not-read');
    return openid.cloudInstance === 'microsoftonline.com'
      ? pass('global')
      : fail('national', { instance: openid.cloudInstance, target: targetName });
  },
  remedy: { who: 'administrator' },
});
