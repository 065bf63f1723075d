import { attention, type CheckContext, defineCheck, fail, pass, type RemedyPlan } from '../check';
import { smtpAuthScript, switchSmtpOnScript } from '../exchange-scripts';

const ask = (context: CheckContext): RemedyPlan => ({
  who: 'exchange-administrator',
  script: smtpAuthScript(context),
  action: { kind: 'paste-evidence' },
});

const switchOn = ({ fromAddress }: CheckContext): RemedyPlan => ({
  who: 'exchange-administrator',
  link: 'mailboxes',
  script: switchSmtpOnScript(fromAddress),
});

/** The mailbox's own switch wins over the organisation's. */
export const check = defineCheck({
  id: 'mailbox.smtp-auth',
  group: 'mailbox',
  needs: ['exchange.smtp-auth'],
  learnMore:
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  applies: ({ route }) => route.startsWith('smtp'),
  judge: ({ 'exchange.smtp-auth': state }) => {
    if (state.mailbox === 'off') return fail('mailbox-off');
    if (state.mailbox === 'on') return pass('mailbox-on');
    if (state.mailbox === null || state.tenant === null) return attention('half-read');
    return state.tenant === 'off' ? fail('tenant-off') : pass('tenant-on');
  },
  remedy: ({ finding }, context) => (finding === 'half-read' ? ask(context) : switchOn(context)),
  whenUnknown: (context) => ask(context),
});
