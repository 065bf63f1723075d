import { attention, defineCheck, fail, notApplicable, pass } from '../check';

/** "Assignment required" shuts out everybody who is not assigned (AADSTS50105). */
export const check = defineCheck({
  id: 'sp.assignment-required',
  group: 'app',
  needs: ['sp.object'],
  permissions: ['Application.Read.All'],
  judge: ({ 'sp.object': sp }) => {
    if (!sp) return notApplicable('no-object');
    if (!sp.assignmentRequired) return pass('not-required');
    if (sp.senderAssigned === null) return attention('required-unknown');
    return sp.senderAssigned ? pass('assigned') : fail('not-assigned');
  },
  remedy: { who: 'administrator', link: 'sp.users' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
