import type { ChecklistState, EvidenceView } from '@shared/checklist';

/**
 * The same checklist with each fact in memory once, as it was when it was judged.
 *
 * A file repeats a fact for every check that stood on it; over a thousand connections that is most of what they weigh.
 */
export function sharingEvidence(checklist: ChecklistState): ChecklistState {
  if (checklist.kind !== 'done') return checklist;
  const facts = new Map<string, EvidenceView>();
  const once = (fact: EvidenceView): EvidenceView => {
    const key = `${fact.id} ${fact.at} ${fact.value ?? fact.reason}`;
    const known = facts.get(key) ?? fact;
    facts.set(key, known);
    return known;
  };
  return {
    ...checklist,
    outcomes: checklist.outcomes.map((outcome) => ({
      ...outcome,
      evidence: outcome.evidence.map(once),
    })),
  };
}
