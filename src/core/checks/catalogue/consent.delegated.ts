import { attention, defineCheck, fail, foreignFor, missingOf, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'consent.delegated',
  group: 'consent',
  needs: ['sp.object', 'consent.delegated'],
  permissions: ['Directory.Read.All'],
  learnMore: 'https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent',
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'sp.object': sp, 'consent.delegated': consent }, { delegated }) => {
    if (!sp) return notApplicable('no-object');
    const missing = missingOf(delegated, consent.everybody);
    if (missing.length === 0) return pass('everybody', { count: delegated.length });
    const missingForSender = missingOf(missing, consent.senderOnly);
    if (missingForSender.length === 0) return attention('sender-only');
    const foreign = foreignFor(missingForSender, [...consent.everybody, ...consent.senderOnly]);
    return foreign.length > 0
      ? fail('wrong-api', { missing: missingForSender.join(', '), foreign: foreign.join(', ') })
      : fail('missing', { missing: missingForSender.join(', ') });
  },
  remedy: { who: 'administrator', link: 'sp.permissions', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
