import { attention, defineCheck, fail, notApplicable, pass } from '../check';

/** A callback with a query string is refused by registrations that allow personal accounts. */
export const check = defineCheck({
  id: 'site.permalinks',
  group: 'site',
  needs: ['site.rest'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/reply-url',
  applies: ({ isWordPress }) => isWordPress,
  judge: ({ 'site.rest': rest }, { audiences }) => {
    if (rest.permalinks === null) return notApplicable('not-read');
    if (rest.permalinks === 'pretty') return pass('pretty');
    return audiences.some((audience) => audience.includes('Personal'))
      ? fail('plain-personal')
      : attention('plain');
  },
  remedy: { who: 'site-owner' },
});
