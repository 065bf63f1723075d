import { attention, defineCheck, pass } from '../check';

/** Language plugins change the callback, and the plugin sends it again on every renewal (AADSTS50011, 500116). */
export const check = defineCheck({
  id: 'site.language-variants',
  group: 'site',
  needs: ['site.languages', 'app.registration'],
  permissions: ['Application.Read.All'],
  applies: ({ namespace }) => namespace !== null,
  judge: ({ 'site.languages': languages, 'app.registration': app }) => {
    if (languages.callbacks.length < 2) return pass('one-language');
    const missing = languages.callbacks.filter((callback) => !app?.web.includes(callback));
    return missing.length === 0
      ? pass('all-registered', { count: languages.callbacks.length })
      : attention('not-registered', { missing: missing.join(' ') });
  },
  remedy: { who: 'administrator', link: 'app.authentication' },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
