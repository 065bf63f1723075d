import { attention, defineCheck, fail, pass } from '../check';
import { quoted, smtpAuthScript } from '../exchange-scripts';

/** The mailbox's own switch wins over the organisation's. */
export const check = defineCheck({
  id: 'mailbox.smtp-auth',
  group: 'mailbox',
  needs: ['exchange.smtp-auth'],
  learnMore:
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  applies: ({ route }) => route.startsWith('smtp'),
  judge: ({ 'exchange.smtp-auth': state }) => {
    if (state.mailboxDisabled === true) return fail('mailbox-off');
    if (state.mailboxDisabled === false) return pass('mailbox-on');
    if (state.tenantDisabled === true) return fail('tenant-off');
    return state.tenantDisabled === false ? pass('tenant-on') : attention('half-read');
  },
  remedy: (_, { fromAddress }) => ({
    who: 'exchange-administrator',
    link: 'mailboxes',
    script: `Set-CASMailbox -Identity ${quoted(fromAddress)} -SmtpClientAuthenticationDisabled $false`,
  }),
  whenUnknown: (context) => ({
    who: 'exchange-administrator',
    script: smtpAuthScript(context),
    action: { kind: 'paste-evidence' },
  }),
});
