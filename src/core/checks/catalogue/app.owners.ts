import { defineCheck, pass } from '../check';

/** Information only: owners may edit the registration, they play no part in tokens or consent. */
export const check = defineCheck({
  id: 'app.owners',
  group: 'app',
  needs: ['app.owners'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.owners': owners }) =>
    owners.length === 0 ? pass('none') : pass('some', { names: owners.join(', ') }),
  remedy: { who: 'administrator', link: 'app.owners' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
