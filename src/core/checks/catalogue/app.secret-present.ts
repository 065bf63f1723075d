import { defineCheck, fail, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'app.secret-present',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app }, { now }) => {
    if (!app) return notApplicable('no-app');
    const valid = app.secrets.filter((secret) => new Date(secret.endsAt) > now);
    if (valid.length > 0) return pass('present', { count: valid.length });
    return app.secrets.length === 0
      ? fail('none')
      : fail('all-ended', { count: app.secrets.length });
  },
  remedy: { who: 'administrator', link: 'app.credentials', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
