import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'site.reachable',
  group: 'site',
  needs: ['site.answer'],
  judge: ({ 'site.answer': answer }) =>
    answer.status >= 500
      ? fail('server-error', { status: answer.status })
      : pass('answers', { url: answer.finalUrl }),
  remedy: { who: 'site-owner', action: { kind: 'check-again' } },
  whenUnknown: { who: 'site-owner', action: { kind: 'check-again' } },
});
