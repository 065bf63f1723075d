import { attention, defineCheck, fail, notApplicable, pass } from '../check';

/** Who may sign in. A single-tenant app fails through /common with AADSTS50194. */
export const check = defineCheck({
  id: 'app.audience',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation',
  byVersion: true,
  judge: ({ 'app.registration': app }, { audiences, usesCommon, version, targetName }) => {
    if (!app) return notApplicable('no-app');
    const params = {
      audience: app.audience,
      target: targetName,
      version: version.value ?? '',
      from: version.from,
    };
    if (audiences.includes(app.audience)) {
      return app.audience === 'AzureADandPersonalMicrosoftAccount'
        ? attention('wider-than-needed', params)
        : pass('fits', params);
    }
    if (app.audience === 'PersonalMicrosoftAccount') return fail('personal-only', params);
    if (app.audience === 'AzureADMyOrg' && usesCommon) return fail('single-tenant', params);
    return attention('wider-than-needed', params);
  },
  remedy: { who: 'administrator', link: 'app.authentication', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
