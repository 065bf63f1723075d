import { defineCheck, fail, notApplicable, pass } from '../check';

/** Redirect URIs are compared letter by letter by Microsoft: case, slash, scheme and www count (AADSTS50011). */
export const check = defineCheck({
  id: 'app.redirect',
  group: 'app',
  needs: ['app.registration'],
  permissions: ['Application.Read.All'],
  learnMore: 'https://learn.microsoft.com/entra/identity-platform/reply-url',
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'app.registration': app }, { callback }) => {
    if (!app) return notApplicable('no-app');
    const all = [...app.web, ...app.spa, ...app.publicClient];
    if (all.includes(callback)) return pass('registered', { callback });
    const near = all.find((uri) => letters(uri) === letters(callback));
    return near ? fail('nearly', { callback, registered: near }) : fail('missing', { callback });
  },
  remedy: { who: 'administrator', link: 'app.authentication', action: { kind: 'plan' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});

const letters = (uri: string): string =>
  uri
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
