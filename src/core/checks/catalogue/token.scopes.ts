import { defineCheck, fail, missingOf, pass } from '../check';

/** Permissions that appear in a token: offline_access and the sign-in scopes do not. */
const SILENT = ['offline_access', 'openid', 'profile', 'email'];

export const check = defineCheck({
  id: 'token.scopes',
  group: 'sign-in',
  needs: ['token.sender'],
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'token.sender': token }, { delegated }) => {
    const visible = delegated.filter((name) => !SILENT.includes(name));
    const missing = missingOf(visible, token.scopes);
    return missing.length === 0
      ? pass('all', { count: visible.length })
      : fail('missing', { missing: missing.join(', ') });
  },
  remedy: { who: 'administrator', link: 'app.permissions', action: { kind: 'plan' } },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
