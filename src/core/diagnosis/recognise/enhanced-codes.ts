import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

const enhanced = /(?<![\d.])(?:([2-5]\d\d)[ -]{1,2}#?)?([45]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g;

/** Words before a version number, which looks the same. */
const versionWords =
  /(?:\b(?:version|v|php|wordpress|wp|plugin|phpmailer|mysql|mariadb|woocommerce|elementor|theme|laravel|node|python|ruby|drupal|joomla|moodle|kernel|ubuntu|debian|release|update|updated|upgraded|smtp pro|mail smtp|fluentsmtp|fluent smtp|post smtp|zammad|glpi|n8n|nextcloud|gitlab|odoo|nodemailer|mailkit)\b["': ]{0,3}|\/|@|[a-z]-)(?:v|to |from )?$/;

const mailWords =
  /\b(?:smtp|status|code|error|remote|server|bounce|ndr|deliver\w*|diagnostic|reject\w*|dsn|said|response|reply|undeliverable|returned)\b|#$|[(<[]$/;

/** Enhanced status codes of SMTP replies and bounces, such as 5.7.139. */
export function enhancedCodes(reading: Reading): readonly Clue[] {
  const { flat } = reading;
  const found = new Map<string, Clue>();
  let isMail: boolean | null = null;
  for (const match of flat.matchAll(enhanced)) {
    const code = match[2] ?? '';
    const before = flat.slice(Math.max(0, match.index - 40), match.index);
    if (match[1] === undefined) {
      // Once for the whole text: a log of versions holds thousands of them.
      isMail ??= mailWords.test(flat);
      if (!isMail || versionWords.test(before)) continue;
    }
    const strength = strengthAt(flat, match.index, match[0].length);
    const earlier = found.get(code);
    if (earlier !== undefined && earlier.strength >= strength) continue;
    const shown = match[1] === undefined ? code : `${match[1]} ${code}`;
    found.set(code, clue(code, 'smtp', shown, reading.lineAt(match.index), { strength }));
  }
  return [...found.values()];
}
