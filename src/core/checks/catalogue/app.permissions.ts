import { defineCheck, fail, foreignFor, missingOf, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'app.permissions',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app }, { delegated, application }) => {
    if (!app) return notApplicable('no-app');
    const missing = [
      ...missingOf(delegated, app.delegated),
      ...missingOf(application, app.application),
    ];
    if (missing.length === 0)
      return pass('declared', { count: delegated.length + application.length });
    const foreign = foreignFor(missing, [...app.delegated, ...app.application]);
    return foreign.length > 0
      ? fail('wrong-api', { missing: missing.join(', '), foreign: foreign.join(', ') })
      : fail('missing', { missing: missing.join(', ') });
  },
  remedy: { who: 'administrator', link: 'app.permissions', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
