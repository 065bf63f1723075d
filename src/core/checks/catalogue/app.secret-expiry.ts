import { attention, defineCheck, fail, notApplicable, pass } from '../check';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** The date the secret in use ends: the one that was handed over, else the one that lasts longest. */
export const check = defineCheck({
  id: 'app.secret-expiry',
  group: 'app',
  needs: ['app.registration', 'secret.local'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app, 'secret.local': local }, { now }) => {
    if (!app || app.secrets.length === 0) return notApplicable('no-secret');
    const used = app.secrets.find((secret) => local?.keyId && secret.keyId === local.keyId);
    const latest = [...app.secrets].sort((a, b) => b.endsAt.localeCompare(a.endsAt))[0];
    const secret = used ?? latest;
    if (!secret) return notApplicable('no-secret');
    const days = Math.ceil((new Date(secret.endsAt).getTime() - now.getTime()) / DAY_MS);
    const params = { days, date: secret.endsAt };
    if (days <= 0) return fail('ended', params);
    return days <= SOON_DAYS ? attention('soon', params) : pass('later', params);
  },
  remedy: { who: 'administrator', link: 'app.credentials', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
