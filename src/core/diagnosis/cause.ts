import type { Who } from '@shared/checklist';
import type { AdviceId } from '@shared/text/en/cause-text';
import type { LinkId } from './links';
import type { ScriptId } from './scripts';

export type Surface = 'entra' | 'graph' | 'smtp' | 'wordpress' | 'network';

export type Confidence = 'high' | 'medium' | 'low';

/**
 * A root cause as it stands in the catalogue; what is left out takes the value of `completeCause`.
 *
 * Its sentences are in shared/text/en/causes under the same id. Weights are on one scale: 6 is a code that names
 * this cause and nothing else, 3 a word that several causes share, 1 a mention.
 */
export interface CauseEntry {
  readonly id: string;
  /** Codes that prove it, as Microsoft writes them. An AADSTS id is its own code. */
  readonly codes?: readonly string[];
  /** Words that prove it, in lower case, as they stand in the text. */
  readonly says?: readonly string[];
  /** The same for what no fixed words can say; sees lower-case text on one line. */
  readonly match?: RegExp;
  /** What one proof counts. 0: only clues speak for it. */
  readonly weight?: number;
  /** Clues that raise (positive) or lower (negative) it; `a+b` counts where both are there. */
  readonly raisedBy?: Readonly<Record<string, number>>;
  /** Stands back as soon as something names a cause of its own. */
  readonly generic?: boolean;
  readonly who: Who;
  /** Checks of the doctor that confirm it. */
  readonly checks?: readonly string[];
  readonly link?: LinkId;
  /** What an Exchange administrator runs to mend it. */
  readonly script?: ScriptId;
  /** Popular advice that must not be followed here. */
  readonly avoid?: readonly AdviceId[];
  readonly sources?: readonly string[];
  readonly confidence?: Confidence;
}

/** One line of `raisedBy`: all these clues together count so much. */
export interface Raise {
  readonly clues: readonly string[];
  readonly weight: number;
}

export interface Cause {
  readonly id: string;
  readonly surface: Surface;
  readonly codes: readonly string[];
  readonly says: readonly string[];
  readonly match: RegExp | null;
  readonly weight: number;
  readonly raisedBy: readonly Raise[];
  readonly generic: boolean;
  readonly who: Who;
  readonly checks: readonly string[];
  readonly link: LinkId | null;
  readonly script: ScriptId | null;
  readonly avoid: readonly AdviceId[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

export const completeCause = (entry: CauseEntry, surface: Surface): Cause => ({
  id: entry.id,
  surface,
  codes: entry.codes ?? (entry.id.startsWith('AADSTS') ? [entry.id] : []),
  says: entry.says ?? [],
  match: entry.match ?? null,
  weight: entry.weight ?? 6,
  raisedBy: Object.entries(entry.raisedBy ?? {}).map(([clues, weight]) => ({
    clues: clues.split('+'),
    weight,
  })),
  generic: entry.generic ?? false,
  who: entry.who,
  checks: entry.checks ?? [],
  link: entry.link ?? null,
  script: entry.script ?? null,
  avoid: entry.avoid ?? [],
  sources: entry.sources ?? ['entra-ec'],
  confidence: entry.confidence ?? 'high',
});
