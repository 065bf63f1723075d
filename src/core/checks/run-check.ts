import type { CheckOutcome, Remedy } from '@shared/checklist';
import type { Check, CheckContext, RemedyPlan } from './check';
import type { Evidence, EvidenceId, EvidenceMap, Fact, UnknownReason } from './evidence';
import { viewEvidence } from './evidence-view';
import { observedFacts } from './observed-facts';
import { portalLink } from './portal-links';

/** What has to be looked at before a check is judged; the site's plugin only for its version. */
export const looksAt = ({ needs, byVersion }: Check): readonly EvidenceId[] =>
  byVersion ? [...needs, 'site.plugin'] : needs;

/** True once every fact the check looks at is in, whether it is known or not. */
export const isReady = (check: Check, evidence: Evidence): boolean =>
  looksAt(check).every((id) => evidence[id] !== undefined);

/**
 * Judges one check over what was gathered. Total: a check that throws becomes `crashed`.
 *
 * Any needed fact that is unknown (or absent) gives `unknown` with that fact's reason; the check's own code is not
 * even called. So removing evidence can only turn an outcome into `unknown`.
 */
export function runCheck(check: Check, evidence: Evidence, context: CheckContext): CheckOutcome {
  const told = (what: Told): CheckOutcome => outcomeOf(check, evidence, context, what);
  try {
    if (!check.applies(context)) {
      return told({ status: 'not-applicable', finding: 'not-applicable' });
    }
    const values: Partial<EvidenceMap> = {};
    for (const id of check.needs) {
      const fact = evidence[id];
      if (fact?.kind !== 'known') {
        const reason = fact?.reason ?? 'failed';
        const plan = byReason[reason] ?? check.whenUnknown(context);
        const remedy = fill(plan, context, values);
        return told({ status: 'unknown', finding: reason, remedy });
      }
      assign(values, id, fact);
    }
    if (check.byVersion && context.isWordPress && context.version.value === null) {
      // The version is the site's to tell.
      const remedy = fill(lookAgain, context, values);
      return told({ status: 'unknown', finding: 'needs-version', remedy });
    }
    return told(judged(check, values, context));
  } catch (error) {
    const what = error instanceof Error ? error.name : 'unknown';
    return told({ status: 'crashed', finding: 'crashed', params: { what } });
  }
}

/** What one check says; the rest of an outcome follows from the check itself. */
interface Told extends Pick<CheckOutcome, 'status' | 'finding'> {
  readonly params?: CheckOutcome['params'];
  readonly remedy?: CheckOutcome['remedy'];
  readonly facts?: CheckOutcome['facts'] | null;
}

const lookAgain: RemedyPlan = { who: 'you', action: { kind: 'check-again' } };
const lookAtPlan: RemedyPlan = { who: 'administrator', action: { kind: 'plan' } };

/** What helps whatever the check: no sign-in brings back an answer that was lost, or a registration nobody named. */
const byReason: { readonly [K in UnknownReason]?: RemedyPlan } = {
  'needs-set-up': lookAtPlan,
  'needs-secret': lookAtPlan,
  'timed-out': lookAgain,
  unreachable: lookAgain,
  throttled: lookAgain,
  malformed: lookAgain,
  failed: lookAgain,
};

const noParams: CheckOutcome['params'] = {};

/** Written out once: objects made alike share their layout, and thousands of outcomes rest in memory. */
function outcomeOf(
  check: Check,
  evidence: Evidence,
  context: CheckContext,
  { status, finding, params, remedy, facts }: Told,
): CheckOutcome {
  const outcome = {
    checkId: check.id,
    group: check.group,
    status,
    finding,
    params: params ?? noParams,
    remedy: remedy ?? null,
    evidence: looksAt(check).map((id) => viewEvidence(id, evidence[id])),
    at: context.now.toISOString(),
  };
  return facts ? { ...outcome, facts } : outcome;
}

function judged(check: Check, values: Partial<EvidenceMap>, context: CheckContext): Told {
  const judgement = check.judge(values, context);
  const { status, finding, params } = judgement;
  const isQuiet = status === 'pass' || status === 'not-applicable';
  return {
    status,
    finding,
    params: params ?? noParams,
    facts: observedFacts(check.id, values, judgement, context),
    remedy: isQuiet ? null : fill(check.remedy(judgement, context, values), context, values),
  };
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
