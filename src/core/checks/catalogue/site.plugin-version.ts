import { attention, defineCheck, notApplicable, pass } from '../check';
import { compareVersions } from '../versions';

/** FluentSMTP 2.3.0 tells Microsoft's own error text and renews unused sign-ins; 2.3.1 takes a tenant id. */
export const check = defineCheck({
  id: 'site.plugin-version',
  group: 'site',
  needs: ['site.plugin'],
  applies: ({ namespace }) => namespace === 'fluent-smtp',
  judge: ({ 'site.plugin': plugin }, { targetName }) => {
    if (plugin.version === null) return notApplicable('not-told');
    const params = { target: targetName, version: plugin.version };
    if (compareVersions(plugin.version, '2.3.0') < 0) return attention('hides-errors', params);
    if (compareVersions(plugin.version, '2.3.1') < 0) return attention('no-tenant', params);
    return pass('current', params);
  },
  remedy: { who: 'site-owner' },
});
