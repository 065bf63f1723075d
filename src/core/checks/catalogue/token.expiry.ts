import { attention, defineCheck, fail, pass } from '../check';

const DAY_MS = 86_400_000;
/** A refresh token lapses after 90 days without use. Entra page on refresh tokens, read 2026-11-20. */
const LAPSE_DAYS = 90;

export const check = defineCheck({
  id: 'token.expiry',
  group: 'sign-in',
  needs: ['token.sender'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens',
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'token.sender': token }, { now }) => {
    if (token.lastUsedAt === null) return pass('fresh');
    const idle = Math.floor((now.getTime() - new Date(token.lastUsedAt).getTime()) / DAY_MS);
    const left = LAPSE_DAYS - idle;
    if (left <= 0) return fail('lapsed', { idle });
    return left <= 30 ? attention('soon', { idle, left }) : pass('fresh');
  },
  remedy: { who: 'sender', action: { kind: 'test' } },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
