import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'site.https',
  group: 'site',
  needs: ['site.answer'],
  applies: ({ route }) => route.endsWith('delegated') && route.startsWith('graph'),
  judge: ({ 'site.answer': answer }, { callback }) => {
    if (!callback.startsWith('https://')) return fail('callback-http', { callback });
    return answer.https ? pass('https') : fail('site-http', { url: answer.finalUrl });
  },
  remedy: { who: 'site-owner' },
});
