import { defineCheck, fail, notApplicable, pass } from '../check';

export const check = defineCheck({
  id: 'site.plugin-active',
  group: 'site',
  needs: ['site.rest'],
  applies: ({ namespace }) => namespace !== null,
  judge: ({ 'site.rest': rest }, { namespace, targetName }) => {
    if (rest.index !== 'found') return notApplicable('not-read');
    return rest.namespaces.includes(namespace ?? '')
      ? pass('active', { target: targetName })
      : fail('missing', { target: targetName });
  },
  remedy: { who: 'site-owner', action: { kind: 'check-again' } },
});
