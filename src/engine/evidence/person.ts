import type { EvidenceId, UnknownReason } from '@core/checks/evidence';
import { AppError } from '@shared/errors';
import type { Gatherer, Report } from './gatherer';
import type { AdministratorAccess, EvidencePorts, Person, SenderAccess } from './ports';

/** A gatherer that asks as somebody: without the sign-in everything it gives is unknown, with that reason. */
const asPerson =
  <T>(needs: UnknownReason, personOf: (ports: EvidencePorts) => Person<T>) =>
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
      const missing = (reason: UnknownReason): void => {
        for (const given of gives) report.unknown(given, reason);
      };
      if (person.kind === 'absent') return missing(person.reason);
      try {
        await gather(person.as, report, signal);
      } catch (error) {
        // The sign-in itself has ended since: the card for it is what helps.
        const ended = error instanceof AppError && error.code === 'auth.signInNeeded';
        if (!ended) throw error;
        missing(needs);
      }
    },
  });

export const asAdministrator = asPerson<AdministratorAccess>(
  'needs-administrator',
  (ports) => ports.administrator,
);

export const asSender = asPerson<SenderAccess>('needs-sender', (ports) => ports.sender);
