import { attention, defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'app.duplicates',
  group: 'app',
  needs: ['app.duplicates'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.duplicates': others }, { appId }) =>
    others.length === 0
      ? pass('none')
      : attention(appId === null ? 'several' : 'others', {
          count: others.length,
          names: others.map((other) => `${other.displayName} (${other.appId})`).join(', '),
        }),
  remedy: { who: 'administrator', link: 'app.list' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
