import { defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'net.login',
  group: 'network',
  needs: ['net.login'],
  judge: ({ 'net.login': { elapsedMs } }) => pass('reached', { elapsedMs }),
  remedy: { who: 'you', action: { kind: 'check-again' } },
  whenUnknown: { who: 'you', action: { kind: 'check-again' } },
});
