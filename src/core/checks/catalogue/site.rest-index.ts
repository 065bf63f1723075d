import { attention, defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'site.rest-index',
  group: 'site',
  needs: ['site.rest'],
  learnMore: 'https://developer.wordpress.org/rest-api/',
  applies: ({ isWordPress }) => isWordPress,
  judge: ({ 'site.rest': rest }) => {
    switch (rest.index) {
      case 'found':
        return pass('found');
      case 'hidden':
        return attention('hidden', { status: rest.status });
      case 'broken':
        return fail('broken', { status: rest.status });
      case 'absent':
        return fail('absent', { status: rest.status });
    }
  },
  remedy: { who: 'site-owner', action: { kind: 'check-again' } },
});
