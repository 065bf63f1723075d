import { defineCheck, pass } from '../check';

/** Security defaults block basic authentication. They never block OAuth, and must stay on. */
export const check = defineCheck({
  id: 'tenant.security-defaults',
  group: 'tenant',
  needs: ['tenant.security-defaults'],
  permissions: ['Policy.Read.All'],
  learnMore: 'https://learn.microsoft.com/entra/fundamentals/security-defaults',
  judge: ({ 'tenant.security-defaults': { enabled } }) =>
    enabled ? pass('on-and-fine') : pass('off'),
  remedy: { who: 'administrator' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
