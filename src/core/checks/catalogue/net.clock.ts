import { attention, defineCheck, fail, pass } from '../check';

/** Microsoft allows five minutes of skew; a token may look unborn or ended beyond that. */
const LIMIT_SECONDS = 300;

export const check = defineCheck({
  id: 'net.clock',
  group: 'network',
  needs: ['clock'],
  judge: ({ clock: { skewSeconds } }) => {
    const skew = Math.abs(skewSeconds);
    const params = { minutes: Math.round(skew / 60), seconds: Math.round(skew) };
    if (skew > LIMIT_SECONDS) return fail('wrong', params);
    return skew > 60 ? attention('drifts', params) : pass('right', params);
  },
  remedy: { who: 'you', action: { kind: 'check-again' } },
});
