import type { DiagnosedCause } from '@shared/diagnosis';
import { adviceTexts, type CauseText, causeTexts } from '@shared/text/en/cause-text';
import { checkTexts } from '@shared/text/en/check-text';
import { day } from '@shared/text/en/dates';
import { clueSentence, diagnosisTexts, toldAsPast } from '@shared/text/en/diagnosis';
import { compareVersions } from '../checks/versions';
import type { KnownFacts } from './facts/known-facts';
import { targetIdOf } from './facts/target-id';
import { linkFor } from './links';
import type { Ranked, Reason } from './rank';
import { repairOf } from './repair';
import { scriptFor } from './scripts';

const MOST_REASONS = 4;
const WORTH_SAYING_AGAINST = -0.5;

/** What a check saw, by its name and with its day: it may have changed since. */
function observed({ clue }: Reason, check: string, at: string): string {
  const { id, kind, code, line, params } = clue;
  const said = params.said ?? clueSentence(id, kind, code, line, params);
  return diagnosisTexts.observed(checkTexts.get(check)?.title ?? check, day(at), said);
}

function sentence(reason: Reason): string {
  const { id, kind, code, line, params, strength } = reason.clue;
  const { check, at } = params;
  if (check !== undefined && at !== undefined) return observed(reason, check, at);
  const said = clueSentence(id, kind, code, line, params);
  return strength < 1 ? said + toldAsPast : said;
}

const isFinding = ({ clue }: Reason): boolean => clue.kind === 'check';

/** One line a check: where it found the fault, the facts it saw on the way say the same again. */
const oncePerCheck = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason) => {
    const { check } = reason.clue.params;
    const same = reasons.filter(({ clue }) => check !== undefined && clue.params.check === check);
    return same.length < 2 || reason === (same.find(isFinding) ?? same[0]);
  });

/** What only repeats the words of a stronger reason is left out. */
const saidOnce = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ clue }, at) => {
    const words = clue.code.toLowerCase();
    return (
      clue.line === null ||
      !reasons.slice(0, at).some((other) => other.clue.code.toLowerCase().includes(words))
    );
  });

/** What speaks for it, strongest first, and the strongest that speaks against it. */
function reasonsInWords(reasons: readonly Reason[]): readonly string[] {
  const against = reasons.findLast(({ weight }) => weight <= WORTH_SAYING_AGAINST);
  return [
    ...saidOnce(oncePerCheck(reasons.filter(({ weight }) => weight > 0)))
      .slice(0, MOST_REASONS)
      .map(sentence),
    ...(against ? [diagnosisTexts.against(sentence(against))] : []),
  ];
}

/**
 * The steps for this target and version.
 *
 * `fixFor` holds steps by target, and by `target@version` from that version on; the newest that is not too new wins.
 */
function stepsFor(
  text: CauseText,
  target: string | undefined,
  version: string | undefined,
): readonly string[] {
  const entries = Object.entries(text.fixFor ?? {}).filter(([key]) => key.split('@')[0] === target);
  const fitting = entries
    .map(([key, steps]) => ({ from: key.split('@')[1], steps }))
    .filter(
      ({ from }) =>
        from === undefined || (version !== undefined && compareVersions(version, from) >= 0),
    )
    .sort((a, b) => compareVersions(b.from ?? '0', a.from ?? '0'));
  return fitting[0]?.steps ?? text.fix;
}

/** A callback has a path of its own; any other address of the text may be Microsoft's. */
const callbackPath = /\/(?:wp-|rest\/|oauth|callback)/i;

const hostOf = (site: string | undefined): string | null =>
  site !== undefined && URL.canParse(site) ? new URL(site).host : null;

/** The steps name the person's own site where it is known. */
function namingSite(steps: readonly string[], facts: KnownFacts): readonly string[] {
  const callback = callbackPath.test(facts.callbackUsed ?? '') ? facts.callbackUsed : undefined;
  const host = hostOf(callback) ?? hostOf(facts.site);
  return host === null ? steps : steps.map((step) => step.replaceAll('YOUR-SITE', host));
}

/** A ranked cause in words. */
export function wordCause(ranked: Ranked, facts: KnownFacts): DiagnosedCause {
  const { cause, reasons, confidence } = ranked;
  const text = causeTexts.get(cause.id);
  if (text === undefined) throw new Error(`The cause ${cause.id} has no sentences.`);
  return {
    id: cause.id,
    title: text.title,
    confidence,
    why: [text.cause, ...new Set(reasonsInWords(reasons))],
    fix: namingSite(stepsFor(text, targetIdOf(facts.target), facts.version), facts),
    who: cause.who,
    checks: cause.checks,
    avoid: cause.avoid.map((id) => adviceTexts[id]),
    link: linkFor(cause.link, facts.appId ?? null),
    page: cause.link,
    repair: repairOf(cause),
    script: scriptFor(cause.script, facts),
  };
}
