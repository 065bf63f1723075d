import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'app.exists',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app }) =>
    app ? pass('found', { name: app.displayName }) : fail('missing'),
  remedy: { who: 'administrator', link: 'app.list', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
