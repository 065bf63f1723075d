import type { EvidenceId } from '@core/checks/evidence';
import type { Gatherer, Report } from './gatherer';
import type { AdministratorAccess, EvidencePorts, Person, SenderAccess } from './ports';

/** A gatherer that asks as somebody: without the sign-in everything it gives is unknown, with that reason. */
const asPerson =
  <T>(personOf: (ports: EvidencePorts) => Person<T>) =>
  (
    ports: EvidencePorts,
    id: string,
    gives: readonly EvidenceId[],
    gather: (access: T, report: Report, signal: AbortSignal) => Promise<void>,
  ): Gatherer => ({
    id,
    gives,
    gather: async (report, signal) => {
      const person = personOf(ports);
      if (person.kind === 'signed-in') return gather(person.as, report, signal);
      for (const given of gives) report.unknown(given, person.reason);
    },
  });

export const asAdministrator = asPerson<AdministratorAccess>((ports) => ports.administrator);

export const asSender = asPerson<SenderAccess>((ports) => ports.sender);
