import { attention, defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'net.smtp',
  group: 'network',
  needs: ['net.smtp'],
  applies: ({ route }) => route.startsWith('smtp'),
  judge: ({ 'net.smtp': { greeting } }) =>
    greeting.startsWith('220') ? pass('answers') : attention('odd', { greeting }),
  remedy: { who: 'you', action: { kind: 'check-again' } },
  whenUnknown: { who: 'you', action: { kind: 'check-again' } },
});
