import { attention, defineCheck, missingOf, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'app.excess-permissions',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app }, { delegated, application }) => {
    if (!app) return notApplicable('no-app');
    const excess = [
      ...missingOf(app.delegated, [...delegated, 'openid', 'profile', 'email', 'offline_access']),
      ...missingOf(app.application, application),
    ];
    return excess.length === 0 ? pass('none') : attention('more', { names: excess.join(', ') });
  },
  remedy: { who: 'administrator', link: 'app.permissions' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
