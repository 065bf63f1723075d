import { inVain, yesOrNo } from '../recognise/told-as-past';

/** A word, or two words that follow one another, as complaints are compared by. */
export interface Feature {
  readonly id: string;
  /** As it stands in the text, for people. */
  readonly words: string;
}

const stopWords = new Set(
  `a an the of to and is was are were be been in on at for it its this that with as by or from i we you he she they my
  our your his her their me us them have has had do does did will would can could should so if then than there here
  very just too also about into over out up am im ive hi hello thanks please dear any some what which who how why when
  where 365 office microsoft ms m365 o365 outlook wordpress`.split(/\s+/),
);

const endings = /(?:ings?|edly|ed|ies|es|s|ly|ments?|ations?|ions?)$/;
const LONGEST_NUMBER = 3;
const SHORTEST_STEM = 5;

/** The part of a word that its forms share; cruder than a dictionary's, and the same on both sides. */
const stemOf = (word: string): string =>
  word.length < SHORTEST_STEM ? word : word.replace(endings, '').replace(/e$/, '');

/** Ports and codes are told apart, dates and order numbers are not. */
const normalOf = (token: string): string =>
  /^\d/.test(token) ? (token.length <= LONGEST_NUMBER ? token : '#') : stemOf(token);

/** What sends is in every text about it, whatever ails it. */
const products =
  /\b(?:wp[ -]?mail[ -]?smtp(?: pro| lite)?|fluent[ -]?smtp|post[ -]?smtp|easy wp smtp)\b/g;

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What the writer suspects, put as a question that yes or no would answer, or tried in vain is seldom what is so. */
const isGuess = (sentence: string): boolean =>
  (sentence.endsWith('?') && yesOrNo.test(sentence)) || inVain.test(sentence);

const sentencesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(address, ' someaddress ')
    .replace(products, ' ')
    .replace(/'s\b/g, '')
    .replaceAll("'", '')
    .split(/(?<=[.!?;])\s|\n/)
    .filter((sentence) => !isGuess(sentence));

const isTwoWords = (id: string): boolean => id.includes(' ');

/** Neither single letters nor the pieces of an id. */
const word = /(?<![a-z\d])(?:[a-z]{2,}|\d+)(?![a-z\d])/g;

function featuresOfSentence(sentence: string): readonly Feature[] {
  const tokens = (sentence.match(word) ?? []).filter((token) => !stopWords.has(token));
  const singles = tokens.map((words) => ({ id: normalOf(words), words }));
  const pairs = singles.slice(1).map((second, index) => {
    const first = singles[index] ?? second;
    return { id: `${first.id} ${second.id}`, words: `${first.words} ${second.words}` };
  });
  return [...singles, ...pairs];
}

/** Each feature of a text once. */
export function featuresOf(text: string): readonly Feature[] {
  const byId = new Map<string, Feature>();
  for (const sentence of sentencesOf(text))
    for (const feature of featuresOfSentence(sentence))
      if (!byId.has(feature.id)) byId.set(feature.id, feature);
  return [...byId.values()];
}

/** Two words tell more of their phrasing than of the matter. */
const PAIR = 0.6;

/** How much a feature tells, by the number of causes whose complaints have it (inverse document frequency). */
export const rarity = (id: string, among: number, having: number): number =>
  Math.log(1 + among / Math.max(1, having)) * (isTwoWords(id) ? PAIR : 1);

export const LEAST_TEXTS_WITH_PAIR = 2;

/** Kept where a pair of words is no accident of one text. */
export const isWorthLearning = (id: string, texts: number): boolean =>
  !isTwoWords(id) || texts >= LEAST_TEXTS_WITH_PAIR;

/** Weights are kept as whole thousandths. */
export const SCALE = 1000;
