import type { DiagnosedCause } from '@shared/diagnosis';
import { adviceTexts, type CauseText, causeTexts } from '@shared/text/en/cause-text';
import { clueSentence, toldAsPast } from '@shared/text/en/diagnosis';
import { compareVersions } from '../checks/versions';
import type { KnownFacts } from './facts/known-facts';
import { targetIdOf } from './facts/target-id';
import { linkFor } from './links';
import type { Ranked, Reason } from './rank';

const MOST_REASONS = 4;

const sentence = ({ clue }: Reason): string =>
  clueSentence(clue.id, clue.kind, clue.code, clue.line, clue.params) +
  (clue.strength < 1 ? toldAsPast : '');

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

/** A ranked cause in words. */
export function wordCause(ranked: Ranked, facts: KnownFacts): DiagnosedCause {
  const { cause, reasons, confidence } = ranked;
  const text = causeTexts.get(cause.id);
  if (text === undefined) throw new Error(`The cause ${cause.id} has no sentences.`);
  const evidence = reasons.slice(0, MOST_REASONS).map(sentence);
  return {
    id: cause.id,
    title: text.title,
    confidence,
    why: [text.cause, ...new Set(evidence)],
    fix: stepsFor(text, targetIdOf(facts.target), facts.version),
    who: cause.who,
    checks: cause.checks,
    avoid: cause.avoid.map((id) => adviceTexts[id]),
    link: linkFor(cause.link, facts.appId ?? null),
  };
}
