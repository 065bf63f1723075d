import { defineCheck, fail, foreignFor, missingOf, pass } from '../check';

export const check = defineCheck({
  id: 'consent.application',
  group: 'consent',
  needs: ['consent.application'],
  permissions: ['Application.Read.All'],
  applies: ({ route }) => route.endsWith('app-only'),
  judge: ({ 'consent.application': granted }, { application }) => {
    const missing = missingOf(application, granted);
    if (missing.length === 0) return pass('granted', { names: application.join(', ') });
    const foreign = foreignFor(missing, granted);
    return foreign.length > 0
      ? fail('wrong-api', { missing: missing.join(', '), foreign: foreign.join(', ') })
      : fail('missing', { missing: missing.join(', ') });
  },
  remedy: { who: 'administrator', link: 'sp.permissions', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
