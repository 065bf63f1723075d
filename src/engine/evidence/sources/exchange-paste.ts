import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** What somebody pasted from Exchange PowerShell. Graph cannot read any of it. */
export const exchangePaste = ({ pasted }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'exchange-paste',
    gives: ['exchange.send-as', 'exchange.smtp-auth', 'exchange.app-scope'],
    gather: async (report) => {
      const facts = pasted?.facts;
      if (facts?.sendAs) {
        report.known('exchange.send-as', { trustees: facts.sendAs.map((grant) => grant.trustee) });
      } else report.unknown('exchange.send-as', 'needs-exchange');
      const smtpRead =
        facts && (facts.tenantSmtpDisabled !== null || facts.mailboxSmtpDisabled !== null);
      if (smtpRead) {
        report.known('exchange.smtp-auth', {
          tenantDisabled: facts.tenantSmtpDisabled,
          mailboxDisabled: facts.mailboxSmtpDisabled,
        });
      } else report.unknown('exchange.smtp-auth', 'needs-exchange');
      if (facts?.appScope) report.known('exchange.app-scope', facts.appScope);
      else report.unknown('exchange.app-scope', 'needs-exchange');
    },
  },
];
