import { defineCheck, fail, notApplicable, pass } from '../check';

/** Web is right for a plugin with a secret: under "Single-page" 9002327, under "Mobile and desktop" 700025. */
export const check = defineCheck({
  id: 'app.redirect-platform',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'app.registration': app }, { callback }) => {
    if (!app) return notApplicable('no-app');
    if (app.spa.includes(callback)) return fail('single-page', { callback });
    if (app.publicClient.includes(callback)) return fail('desktop', { callback });
    return app.web.includes(callback) ? pass('web') : notApplicable('not-registered');
  },
  remedy: { who: 'administrator', link: 'app.authentication', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
