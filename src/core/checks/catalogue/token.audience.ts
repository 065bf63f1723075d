import { defineCheck, fail, pass } from '../check';

const GRAPH = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'];
const OUTLOOK = [
  'https://outlook.office365.com',
  'https://outlook.office.com',
  '00000002-0000-0ff1-ce00-000000000000',
];

/** For which API the token was made: Graph tokens do not open SMTP, and the other way round. */
export const check = defineCheck({
  id: 'token.audience',
  group: 'sign-in',
  needs: ['token.sender'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
  judge: ({ 'token.sender': token }, { route }) => {
    const wanted = route.startsWith('smtp') ? OUTLOOK : GRAPH;
    const audience = token.audience.replace(/\/+$/, '');
    return wanted.includes(audience) ? pass('right') : fail('wrong', { audience });
  },
  remedy: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
