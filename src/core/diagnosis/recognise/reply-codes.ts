import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';

/** An SMTP reply without its enhanced code: people often keep the three digits only. */
const reply =
  /(?<![\w.:/@#-])(421|432|451|454|504|530|534|535|538|550|552|553|554)(?![\w:/@%]|[.,-]\d|[ -]{1,2}#?[245]\.\d)/g;

const mailWords =
  /smtp|mail|auth|login|password|error|reply|server|printer|scanner|code|office ?365|outlook|mfa/;

/** The reply codes of a text that is about sending mail. */
export function replyCodes(reading: Reading): readonly Clue[] {
  const { flat } = reading;
  if (!mailWords.test(flat)) return [];
  const found = new Map<string, Clue>();
  for (const match of flat.matchAll(reply)) {
    const code = match[1] ?? '';
    if (!found.has(code))
      found.set(code, clue(`reply:${code}`, 'reply', code, reading.lineAt(match.index)));
  }
  return [...found.values()];
}
