import { attention, defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'tenant.app-policy',
  group: 'tenant',
  needs: ['tenant.app-policy', 'app.registration'],
  permissions: ['Policy.Read.All', 'Application.Read.All'],
  learnMore: 'https://learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy',
  judge: ({ 'tenant.app-policy': policy, 'app.registration': app }, { now }) => {
    if (!policy.enforced) return pass('none');
    if (policy.secretsBlocked) {
      const works = app?.secrets.some((secret) => new Date(secret.endsAt) > now) ?? false;
      return works ? attention('blocks-next') : fail('blocks');
    }
    return policy.maxSecretDays === null
      ? pass('no-limit')
      : pass('limit', { days: policy.maxSecretDays });
  },
  remedy: { who: 'administrator' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
