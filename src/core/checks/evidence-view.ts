import type { EvidenceView } from '@shared/checklist';
import type { EvidenceId, EvidenceMap, Fact } from './evidence';

/** Facts that name people, addresses or ids: redacted in everything that leaves the machine. */
const personal: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'admin.identity',
  'app.owners',
  'mailbox.user',
  'mailbox.self',
  'exchange.app-scope',
  'exchange.send-as',
  'token.sender',
  'secret.local',
]);

/** Facts that reach us only by a person's paste. */
const pasted: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'exchange.app-scope',
  'exchange.send-as',
  'exchange.smtp-auth',
]);

const LIMIT = 400;

/** One fact as it is shown under *Evidence*: short, and never a token (no fact holds one). */
export function viewEvidence(
  id: EvidenceId,
  fact: Fact<EvidenceMap[EvidenceId]> | undefined,
): EvidenceView {
  const share = personal.has(id) ? 'redacted' : 'as-is';
  if (fact?.kind !== 'known') {
    return {
      id,
      known: false,
      value: null,
      reason: fact?.reason ?? null,
      at: fact?.at ?? null,
      requestId: fact?.requestId ?? null,
      share,
    };
  }
  return {
    id,
    known: true,
    value: JSON.stringify(fact.value).slice(0, LIMIT),
    reason: null,
    at: fact.at,
    ...(pasted.has(id) ? { pasted: true } : {}),
    requestId: fact.requestId,
    share,
  };
}
