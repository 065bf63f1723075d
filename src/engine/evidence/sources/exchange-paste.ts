import type { EvidenceId, UnknownReason } from '@core/checks/evidence';
import { aboutApp, aboutMailbox, ageOf, type Pasted } from '@core/checks/pasted-exchange';
import type { Gatherer, Report } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** What somebody pasted from Exchange PowerShell, with the day it was pasted. Graph cannot read any of it. */
export const exchangePaste = (ports: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'exchange-paste',
    gives: ['exchange.send-as', 'exchange.smtp-auth', 'exchange.app-scope'],
    gather: async (report) => {
      tellSendAs(ports, report);
      tellSwitches(ports, report);
      tellScope(ports, report);
    },
  },
];

type Read<T> =
  | { readonly kind: 'counts'; readonly fact: Pasted<T> }
  | { readonly kind: 'missing'; readonly reason: UnknownReason };

function read<T>(fact: Pasted<T> | null, about: string, now: Date): Read<T> {
  const age = ageOf(fact, about, now);
  if (fact !== null && age === 'counts') return { kind: 'counts', fact };
  return { kind: 'missing', reason: age === 'too-old' ? 'pasted-too-old' : 'needs-exchange' };
}

function tellSendAs(ports: EvidencePorts, report: Report): void {
  const id = 'exchange.send-as' satisfies EvidenceId;
  const grants = read(ports.pasted?.sendAs ?? null, aboutMailbox(ports), ports.now());
  if (grants.kind === 'missing') report.unknown(id, grants.reason);
  else report.known(id, { trustees: grants.fact.value }, null, grants.fact.at);
}

/** As old as the older of the two switches. */
function tellSwitches(ports: EvidencePorts, report: Report): void {
  const id = 'exchange.smtp-auth' satisfies EvidenceId;
  const about = aboutMailbox(ports);
  const tenant = read(ports.pasted?.tenantSmtp ?? null, about, ports.now());
  const mailbox = read(ports.pasted?.mailboxSmtp ?? null, about, ports.now());
  const days = [tenant, mailbox].flatMap((one) => (one.kind === 'counts' ? one.fact.at : []));
  const values = { tenant: valueIn(tenant), mailbox: valueIn(mailbox) };
  if (days.length > 0) report.known(id, values, null, days.sort()[0]);
  else
    report.unknown(id, isStale(tenant) || isStale(mailbox) ? 'pasted-too-old' : 'needs-exchange');
}

const valueIn = <T>(one: Read<T>): T | null => (one.kind === 'counts' ? one.fact.value : null);

const isStale = (one: Read<unknown>): boolean =>
  one.kind === 'missing' && one.reason === 'pasted-too-old';

function tellScope(ports: EvidencePorts, report: Report): void {
  const id = 'exchange.app-scope' satisfies EvidenceId;
  const scope = read(ports.pasted?.appScope ?? null, aboutApp(ports), ports.now());
  if (scope.kind === 'missing') report.unknown(id, scope.reason);
  else report.known(id, scope.fact.value, null, scope.fact.at);
}
