import { attention, defineCheck, fail, notApplicable } from '../check';

/** Exchange team post of 27 January 2026: basic authentication for SMTP AUTH off by default from the end of December 2026. */
const SWITCH_OFF = new Date('2026-12-31T00:00:00Z');

export const check = defineCheck({
  id: 'tenant.basic-auth-deadline',
  group: 'tenant',
  needs: [],
  learnMore: 'https://techcommunity.microsoft.com/blog/exchange',
  applies: ({ route }) => route.startsWith('smtp'),
  judge: (_, { now, delegated, application }) => {
    if (delegated.length + application.length > 0) return notApplicable('uses-oauth');
    return now < SWITCH_OFF ? attention('soon', { date: SWITCH_OFF.toISOString() }) : fail('over');
  },
  remedy: { who: 'site-owner' },
});
