import { defineCheck, pass } from '../check';

/** Information: with organisation-wide consent nobody is asked, whatever the policy says. */
export const check = defineCheck({
  id: 'tenant.user-consent',
  group: 'tenant',
  needs: ['tenant.authorization', 'consent.delegated'],
  permissions: ['Policy.Read.All'],
  learnMore: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent',
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'tenant.authorization': policy, 'consent.delegated': consent }) => {
    if (consent.everybody.length > 0) return pass('given-for-everybody');
    return policy.consentPolicies.length === 0 ? pass('off-needs-admin') : pass('limited');
  },
  remedy: { who: 'administrator', link: 'consent' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
