const past =
  /\b(?:used to (?:be|say|get|show|see|give|have)|previous(?:ly)?|before that|earlier|at first|first (?:i|we) (?:got|had)|initially|(?:was|were|had been) (?:getting|seeing)|no longer|instead of|(?:already |have |has |i |we )?(?:fixed|solved|resolved|sorted)|got rid of|it is not|it's not|is not|isn't|not an?|not even|rather than|unlike|gone|disappeared|i (?:had|got) (?:an? )?)\b/;

const turn =
  /\b(?:now|but|then|today|currently|since then|instead|however|still|this time|next)\b/g;

const over =
  /^[^.;]{0,40}\b(?:is|was|are|has been|got|error is) (?:now )?(?:gone|fixed|solved|resolved|sorted|history|no longer)\b/;

/** What is told as over or as not so speaks much more softly. */
export const PAST_STRENGTH = 0.35;

/** Whether the words at a place are told as past, as mended, or as not so, within their own sentence. */
export function strengthAt(flat: string, offset: number, length: number): number {
  const before = flat.slice(Math.max(0, offset - 90), offset);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  let from = 0;
  for (const match of sentence.matchAll(turn)) from = match.index + match[0].length;
  const clause = sentence.slice(from);
  const after = flat.slice(offset + length, offset + length + 70);
  return past.test(clause) || over.test(after) ? PAST_STRENGTH : 1;
}

const denial =
  /\b(?:not|never|no|without|neither|nor|isn't|aren't|don't|doesn't)(?: (?:even|an?|the|in|on|use|using|have|any|really|actually)){0,3} $/;

/** Whether the words at a place are denied by the words right before them. */
export const isDenied = (text: string, offset: number): boolean =>
  denial.test(text.slice(Math.max(0, offset - 40), offset));

/** The beginning of a question that yes or no would answer. */
export const yesOrNo =
  /^[ ,:"'(]*(?:and |or |but |so |then |hm+,? |well,? )?(?:is|was|are|were|could|can|might|may|did|do|does|has|have|should|will|would|must) /;

/** What was tried changed nothing. */
export const inVain =
  /\b(?:chang(?:ed|es) nothing|made no difference|no difference|(?:did|does)(?:n't| not) (?:help|change|do) ?(?:anything|a thing|it)?|to no avail|without success|in vain|no (?:change|effect|luck|improvement)|same (?:thing|error|result|message|problem)|still the same|nothing changed)\b/;

/**
 * Whether the words at a place are only the writer's guess, put as a question that yes or no would answer, or something
 * tried in vain. Both tell what was thought of, not what is so. Takes text with ¶ at the end of sentences.
 */
export function isOnlyTried(flat: string, sentences: string, at: number, length: number): boolean {
  const start = sentences.lastIndexOf('¶', at) + 1;
  const found = sentences.indexOf('¶', at + length);
  const end = found === -1 ? sentences.length : found;
  const sentence = sentences.slice(start, end);
  return (flat[end] === '?' && yesOrNo.test(sentence)) || inVain.test(sentences.slice(at, end));
}
