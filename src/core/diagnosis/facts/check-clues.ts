import type { CheckOutcome } from '@shared/checklist';
import { findingSentence } from '@shared/text/en/check-text';
import { type Clue, clue } from '../clue';

const DAY_MS = 86_400_000;
/** A finding that only asks for attention speaks more softly than a problem. */
const ATTENTION = 0.6;

/** These repeat what the text says anyway: that the mail is refused or does not arrive. */
const symptoms: ReadonlySet<string> = new Set(['send.accepted', 'send.proof']);

/** What was seen long ago may have been mended, or broken, since. */
const freshness = (at: string, now: number): number => {
  const days = (now - Date.parse(at)) / DAY_MS;
  return days <= 1 ? 1 : days <= 14 ? 0.8 : 0.5;
};

const ofOutcome = (outcome: CheckOutcome, now: number): readonly Clue[] => {
  const { checkId, finding, status, params, at } = outcome;
  const said = findingSentence(checkId, status, finding, params);
  const fresh = freshness(at, now);
  const told = (id: string, strength: number): Clue =>
    clue(id, 'check', checkId, null, {
      strength,
      params: { check: checkId, at, said },
      source: 'connection',
    });
  switch (status) {
    case 'fail':
    case 'attention': {
      const strength = status === 'fail' ? fresh : fresh * ATTENTION;
      return [told(`check:${checkId}`, strength), told(`found:${checkId}/${finding}`, strength)];
    }
    case 'pass':
      return [told(`passed:${checkId}`, fresh)];
    case 'unknown':
    case 'not-applicable':
    case 'crashed':
      return [];
  }
};

/** What the last checks of the connection say: `check:` with a finding, `passed:` without, `found:` which it was. */
export const checkClues = (outcomes: readonly CheckOutcome[], now: number): readonly Clue[] =>
  outcomes
    .filter(({ checkId }) => !symptoms.has(checkId))
    .flatMap((outcome) => ofOutcome(outcome, now));
