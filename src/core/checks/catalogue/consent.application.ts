import { defineCheck, fail, missingOf, pass } from '../check';

export const check = defineCheck({
  id: 'consent.application',
  group: 'consent',
  needs: ['consent.application'],
  permissions: ['Application.Read.All'],
  applies: ({ route }) => route.endsWith('app-only'),
  judge: ({ 'consent.application': granted }, { application }) => {
    const missing = missingOf(application, granted);
    return missing.length === 0
      ? pass('granted', { names: application.join(', ') })
      : fail('missing', { missing: missing.join(', ') });
  },
  remedy: { who: 'administrator', link: 'sp.permissions', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
