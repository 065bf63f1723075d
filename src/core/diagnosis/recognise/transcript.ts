import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';

/** The steps of an SMTP conversation, by the command the server answered. */
const steps: readonly (readonly [string, RegExp])[] = [
  ['greeting', /\b(?:ehlo|helo)\b/i],
  ['starttls', /\bstarttls\b/i],
  [
    'sign-in',
    /\bauth (?:login|plain|xoauth2|oauthbearer|cram-md5|ntlm)\b|\[smtp login masked|\[credentials hidden\]/i,
  ],
  ['sender', /\bmail from ?:/i],
  ['recipient', /\brcpt to ?:/i],
  ['content', /(?:^|[\s:>"'])data["'\\rn\s]*$/i],
];

const fromClient =
  /^(?:.{0,60}?)(?:\bc(?:lient)?(?: ?-> ?s(?:erver)?)?:|-->|=>|^> ?|\bsend: ?|>>> ?|\bC:)/i;
const refusal = /(?:^|[\s:>"'(])([45]\d\d)[ -](?:[#\d.]{5,10} )?\S/;
const serverMark = /s(?:erver)? ?(?:-> ?c(?:lient)?)?:|<--|<=|^< ?|\breply: ?|<<< ?|\bS:/i;

/** Which command of a pasted transcript the server refused; nothing where there is no transcript. */
export function transcriptStep(reading: Reading): readonly Clue[] {
  const lines = reading.text.split(/\r\n|\n|\r/);
  let step: string | null = null;
  for (const [index, line] of lines.entries()) {
    const head = line.slice(0, 400);
    if (serverMark.test(head) && step !== null) {
      const code = refusal.exec(head)?.[1];
      if (code !== undefined)
        return [
          clue(`step:${step}`, 'smtp', `${code} in answer to ${step}`, index + 1, {
            params: { step, code },
          }),
        ];
    }
    if (!fromClient.test(head)) continue;
    step = steps.find(([, pattern]) => pattern.test(head))?.[0] ?? step;
  }
  return [];
}
