import { attention, defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'net.smtp',
  group: 'network',
  needs: ['net.smtp'],
  applies: ({ route }) => route.startsWith('smtp'),
  judge: ({ 'net.smtp': { greeting, startTls } }) => {
    if (!greeting.startsWith('220')) return attention('odd', { greeting });
    return startTls ? pass('answers') : attention('no-tls');
  },
  remedy: { who: 'you', action: { kind: 'check-again' } },
  whenUnknown: { who: 'you', action: { kind: 'check-again' } },
});
