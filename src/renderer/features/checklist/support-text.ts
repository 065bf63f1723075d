import type { CheckOutcome } from '@shared/checklist';
import { checklist as texts } from '@shared/text/en/checklist';

/** One check as text for a forum or a ticket: facts that may not be shared are left out. */
export const supportText = (outcome: CheckOutcome, sentence: string): string =>
  texts.supportText({
    id: outcome.checkId,
    status: outcome.status,
    finding: findingOf(outcome, sentence),
    evidence: outcome.evidence.map((fact) => {
      const value = fact.share === 'redacted' ? texts.redacted : (fact.value ?? fact.reason ?? '');
      return `${fact.id}: ${value}${fact.requestId === null ? '' : ` (${fact.requestId})`}`;
    }),
    at: outcome.at,
  });

/** A fault says its name, which a sentence about the check cannot. */
const findingOf = (outcome: CheckOutcome, sentence: string): string => {
  if (outcome.status === 'crashed')
    return `${sentence} (${outcome.params.what ?? outcome.finding})`;
  const namesPeople = outcome.evidence.some((fact) => fact.share === 'redacted');
  return namesPeople ? outcome.finding : sentence;
};
