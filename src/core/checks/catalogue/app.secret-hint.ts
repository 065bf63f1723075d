import { attention, defineCheck, fail, notApplicable, pass } from '../check';

/** Whether the secret that was handed over is one the registration knows: by key id, else by its first letters. */
export const check = defineCheck({
  id: 'app.secret-hint',
  group: 'app',
  needs: ['app.registration', 'secret.local', 'secret.proof'],
  permissions: ['Application.Read.All'],
  judge: ({ 'app.registration': app, 'secret.local': local, 'secret.proof': proof }) => {
    if (!app || !local) return notApplicable('nothing-to-compare');
    const known = app.secrets.some(
      (secret) =>
        (local.keyId !== null && secret.keyId === local.keyId) ||
        (local.hint !== null && secret.hint === local.hint),
    );
    if (proof.works) return known ? pass('same') : attention('works-but-unlisted');
    return proof.code === 'AADSTS7000222'
      ? fail('ended', { code: proof.code })
      : fail('refused', { code: proof.code ?? '' });
  },
  remedy: { who: 'administrator', link: 'app.credentials', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
