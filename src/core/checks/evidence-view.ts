import type { EvidenceView } from '@shared/checklist';
import { evidenceWords } from '@shared/text/en/evidence-words';
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

const LIMIT = 600;

/** Many checks stand on the same fact: it is written down once. */
const views = new WeakMap<object, EvidenceView>();

/** One fact as it is shown under *Evidence*: short, and never a token (no fact holds one). */
export function viewEvidence(
  id: EvidenceId,
  fact: Fact<EvidenceMap[EvidenceId]> | undefined,
): EvidenceView {
  const known = fact && views.get(fact);
  if (known) return known;
  const view = viewOf(id, fact);
  if (fact) views.set(fact, view);
  return view;
}

function viewOf(id: EvidenceId, fact: Fact<EvidenceMap[EvidenceId]> | undefined): EvidenceView {
  const isKnown = fact?.kind === 'known';
  const view: EvidenceView = {
    id,
    known: isKnown,
    value: isKnown ? short(evidenceWords(fact.value)) : null,
    reason: fact?.kind === 'unknown' ? fact.reason : null,
    at: fact?.at ?? null,
    requestId: fact?.requestId ?? null,
    share: personal.has(id) ? 'redacted' : 'as-is',
  };
  return isKnown && pasted.has(id) ? { ...view, pasted: true } : view;
}

/** A mere slice would keep the whole text in memory: a list of a thousand registrations for its first line. */
const short = (text: string): string =>
  text.length <= LIMIT ? text : `${Array.from(text.slice(0, LIMIT)).join('')}…`;
