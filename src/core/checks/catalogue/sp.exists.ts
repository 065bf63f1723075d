import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'sp.exists',
  group: 'app',
  needs: ['sp.object'],
  permissions: ['Application.Read.All'],
  judge: ({ 'sp.object': sp }) => (sp ? pass('found') : fail('missing')),
  remedy: { who: 'administrator', link: 'app.overview', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
