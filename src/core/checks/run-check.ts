import type { CheckOutcome, Remedy } from '@shared/checklist';
import type { Check, CheckContext, RemedyPlan } from './check';
import type { Evidence, EvidenceId, EvidenceMap, Fact } from './evidence';
import { viewEvidence } from './evidence-view';
import { observedFacts } from './observed-facts';
import { portalLink } from './portal-links';

/** True once every fact the check needs has been looked at, whether it is known or not. */
export const isReady = (check: Check, evidence: Evidence): boolean =>
  check.needs.every((id) => evidence[id] !== undefined);

/**
 * Judges one check over what was gathered. Total: a check that throws becomes `crashed`.
 *
 * Any needed fact that is unknown (or absent) gives `unknown` with that fact's reason; the check's own code is not
 * even called. So removing evidence can only turn an outcome into `unknown`.
 */
export function runCheck(check: Check, evidence: Evidence, context: CheckContext): CheckOutcome {
  const base = {
    checkId: check.id,
    group: check.group,
    evidence: check.needs.map((id) => viewEvidence(id, evidence[id])),
    at: context.now.toISOString(),
    params: {},
    remedy: null,
  };
  try {
    if (!check.applies(context)) {
      return { ...base, status: 'not-applicable', finding: 'not-applicable' };
    }
    const values: Partial<EvidenceMap> = {};
    for (const id of check.needs) {
      const fact = evidence[id];
      if (fact?.kind !== 'known') {
        return {
          ...base,
          status: 'unknown',
          finding: fact?.reason ?? 'failed',
          remedy: fill(check.whenUnknown(context), context, values),
        };
      }
      assign(values, id, fact);
    }
    const judgement = check.judge(values, context);
    const quiet = judgement.status === 'pass' || judgement.status === 'not-applicable';
    const facts = observedFacts(check.id, values, judgement, context);
    return {
      ...base,
      ...(facts === null ? {} : { facts }),
      status: judgement.status,
      finding: judgement.finding,
      params: judgement.params ?? {},
      remedy: quiet ? null : fill(check.remedy(judgement, context, values), context, values),
    };
  } catch (error) {
    const what = error instanceof Error ? error.name : 'unknown';
    return { ...base, status: 'crashed', finding: 'crashed', params: { what } };
  }
}

function assign<K extends EvidenceId>(
  values: { -readonly [P in EvidenceId]?: EvidenceMap[P] },
  id: K,
  fact: Fact<EvidenceMap[K]>,
): void {
  if (fact.kind === 'known') values[id] = fact.value;
}

function fill(
  plan: RemedyPlan | null,
  context: CheckContext,
  values: Partial<EvidenceMap>,
): Remedy | null {
  if (!plan) return null;
  const link = plan.link ? portalLink(plan.link, context, values) : null;
  return {
    who: plan.who,
    portalUrl: link?.url ?? null,
    menuPath: link?.menuPath ?? null,
    script: plan.script ?? null,
    action: plan.action ?? null,
  };
}
