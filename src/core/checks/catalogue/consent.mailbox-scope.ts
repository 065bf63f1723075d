import { defineCheck, fail, pass } from '../check';
import { scopeScript } from '../exchange-scripts';

/** Mail.Send as an application permission covers every mailbox until Exchange narrows it. */
export const check = defineCheck({
  id: 'consent.mailbox-scope',
  group: 'consent',
  needs: ['exchange.app-scope'],
  learnMore: 'https://learn.microsoft.com/exchange/permissions-exo/application-rbac',
  applies: ({ route }) => route.endsWith('app-only'),
  judge: ({ 'exchange.app-scope': scope }, { fromAddress }) =>
    scope.inScope
      ? pass('in-scope', { how: scope.how })
      : fail('out-of-scope', { address: fromAddress, how: scope.how }),
  remedy: (_, context) => ({ who: 'exchange-administrator', script: scopeScript(context) }),
  whenUnknown: (context) => ({
    who: 'exchange-administrator',
    script: scopeScript(context),
    action: { kind: 'paste-evidence' },
  }),
});
