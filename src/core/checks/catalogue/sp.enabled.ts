import { defineCheck, fail, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'sp.enabled',
  group: 'app',
  needs: ['sp.object'],
  permissions: ['Application.Read.All'],
  judge: ({ 'sp.object': sp }) => {
    if (!sp) return notApplicable('no-object');
    return sp.enabled ? pass('on') : fail('off');
  },
  remedy: { who: 'administrator', link: 'sp.properties', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
