import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

const written = /\baad ?-?st[sz]? ?[:#-]? ?(\d{4,8})(?!\d)/g;

/** Numbers that stand behind a name which only the sign-in service uses. */
const named =
  /(?:\berror_?codes?["')\]]{0,4} ?(?:[:=]|->|=>){1,2} *\[ ?|\bcodes["']? ?[:=] ?\[ ?|\bsign-?in error code["': =|,;]{0,5}|\berrorno["': =]{1,4}|\bsuberror["': =]{1,4}|\bresulttype["': =|,]{1,4}|microsoftonline\.(?:com|us|cn)\/error\?code=)(\d{4,8})(?!\d)/g;

/** Numbers behind a general name count only where the catalogue knows them. */
const loose =
  /\b(?:error ?code|errorcode|error|code|status|failure|failed|fehlercode|fehler|code d'erreur|c\u00f3digo de error|codice errore|foutcode)["']?[ :=#|,;-]{1,4}(\d{5,8})(?![\d@.-])/g;

const logWords =
  /\bsign-?ins?(?: log| activity)?\b|\bfailure reason\b|\bcorrelation ?id\b|\bconditional ?access\b|\bappdisplayname\b|\bentra\b|\bazure ad\b|\buser ?principal ?name\b|\binterrupted\b/;
const standing = /(?<![\w.:/@#-])(\d{5,7})(?![\w:/@-]|\.\d)/g;
const onlyNumber = /^(?:error|code|fehler|azure|microsoft|login|the)?[ :#]{0,3}(\d{5,7})\W{0,3}$/;

/** Every sign-in code of the text, in whatever wrapping; `known` says which digits the catalogue knows. */
export function entraCodes(reading: Reading, known: (digits: string) => boolean): readonly Clue[] {
  const { flat } = reading;
  const found = new Map<string, Clue>();
  const add = (digits: string, offset: number, length: number): void => {
    const strength = strengthAt(flat, offset, length);
    const earlier = found.get(digits);
    if (earlier !== undefined && earlier.strength >= strength) return;
    const id = `AADSTS${digits}`;
    found.set(digits, clue(id, 'entra', id, reading.lineAt(offset), { strength }));
  };
  const scan = (pattern: RegExp, accept: (digits: string) => boolean): void => {
    for (const match of flat.matchAll(pattern)) {
      const digits = match[1] ?? '';
      if (accept(digits)) add(digits, match.index, match[0].length);
    }
  };
  scan(written, () => true);
  scan(named, (digits) => digits !== '0000' && !/^0+$/.test(digits));
  scan(loose, known);
  if (logWords.test(flat)) scan(standing, known);
  const alone = onlyNumber.exec(flat)?.[1];
  if (alone !== undefined && known(alone)) add(alone, 0, 0);
  return [...found.values()];
}
