import { defineCheck, fail, notApplicable, pass } from '../check';

/** The site's own word about its callback, letter by letter against what was set up. */
export const check = defineCheck({
  id: 'site.callback',
  group: 'site',
  needs: ['site.rest'],
  applies: ({ namespace }) => namespace !== null,
  judge: ({ 'site.rest': rest }, { callback }) => {
    if (rest.callback === null) return notApplicable('not-read');
    return rest.callback === callback
      ? pass('same', { callback })
      : fail('differs', { site: rest.callback, expected: callback });
  },
  remedy: { who: 'administrator', action: { kind: 'plan' } },
});
