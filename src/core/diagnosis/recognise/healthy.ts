import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';

/** A server's own word that it took the mail, or that somebody could sign in. */
const answered: readonly RegExp[] = [
  /\b202 accepted\b|\bhttp(?:\/\d(?:\.\d)?)? 202\b|["']?status(?:code)?["']? ?[:=] ?202\b/,
  /\b235 2\.7\.0\b|authentication succe(?:ss|eded)/,
  /\b250 2\.0\.0 ok\b|\b250 ok\b|queued mail for delivery|message accepted for delivery|\b2\.6\.0 <|accepted message \[/,
  /signed in successfully|"status":\{"errorcode":0|error code 0\b|resulttype["': =]{1,4}0\b|successfully (?:linked|connected|authenticated|authorized)|connection (?:is )?(?:successful|verified)/,
];

/** What people say when all is well, and also of one thing that works while another does not. */
const told: readonly RegExp[] = [
  /test (?:e-?)?mail (?:was |has been )?(?:successfully )?sent|email (?:was )?(?:delivered|sent) successfully|successfully sent|sent successfully|congrats, test email/,
  /\beverything (?:works|is working|is fine)|\bworks? (?:fine|perfectly|now)\b|\bworking (?:fine|perfectly|now|again)\b|all (?:tests|checks) (?:passed|green)|\bstatus["']? ?[:=] ?["']?(?:sent|success|ok|delivered)\b/,
  /\btest (?:e-?mail |mail |message )?arrived (?:in|after|within|at)\b|\bcan i close (?:this|the ticket)\b|\bnothing (?:is|seems) (?:broken|wrong)\b|\bstatus:? ?success\w*\b|\b(?:anything|something) (?:i|we) (?:ought|need|have) to (?:be worried|worry|do)\b|\bdo i (?:have|need) to (?:worry|do anything)\b|\ball (?:is )?(?:good|well|fine) (?:now|since|again)\b/,
  /\b(?:e-?mails?|tests?|messages?|tickets?|orders?|reminders?|it) (?:all )?(?:go(?:es)? out|went out|arriv(?:e|es|ed)) (?:fine|well|normally|as (?:it|they) should|as before|at once)\b|\b(?:in|out)bound (?:is )?(?:ok|fine)\b|\btests? (?:were |was )?(?:answered|received|delivered|passed)\b/,
];

/** "No failures", "not in spam": the word for a trouble, and that there is none. */
const noTrouble =
  /\b(?:no|not|zero|0|without|none|nothing|never)(?: (?:an?|any|a single|in|one|the|seen|more|further|been|got|is|has|were|was)){0,3} (?:\w+ )?(?:errors?|fail\w*|problems?|bounces?|refus\w*|reject\w*|complaints?|spam|junk|warnings?|broken|wrong|missing|lost|blocked)\b/g;

const trouble =
  /\b(?:can(?:'t|not| not)|could ?n(?:'|o)t|won't|wouldn't|doesn't|don't|didn't|isn't|aren't|does not|do not|did not|is not|refus\w*|fail\w*|errors?|reject\w*|denied|den(?:y|ies)|no longer|stopped|never|nothing|nobody|but|only|except|however|wrong|instead|although|spam|junk|rubbish|gets? no|complain\w*|bounce\w*|blocked|missing|why|insufficient|forbidden|unauthori[sz]ed|no (?:e-?)?(?:mails?|messages?|answers?|tokens?|codes?))\b/;

const isTroubled = (sentences: string): boolean => trouble.test(sentences.replace(noTrouble, ' '));

const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
};

/** Signs that what the text reports went well. What people say counts only in a text without any trouble. */
export function healthySigns(reading: Reading): readonly Clue[] {
  const { flat, plain, sentences } = reading;
  const match = firstOf(answered, flat) ?? (isTroubled(sentences) ? null : firstOf(told, flat));
  if (match === null) return [];
  const words = plain.slice(match.index, match.index + Math.min(50, match[0].length));
  return [clue('healthy', 'healthy', words, reading.lineAt(match.index))];
}
