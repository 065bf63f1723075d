import { defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'net.graph',
  group: 'network',
  needs: ['net.graph'],
  judge: ({ 'net.graph': { elapsedMs } }) => pass('reached', { elapsedMs }),
  remedy: { who: 'you', action: { kind: 'check-again' } },
  whenUnknown: { who: 'you', action: { kind: 'check-again' } },
});
