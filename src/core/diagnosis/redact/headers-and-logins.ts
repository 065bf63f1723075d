import { mask, type SecretKind } from './secret-kinds';
import { decodeBase64 } from './token-claims';

const authorization =
  /(?<label>\b(?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|digest|negotiate|ntlm)\s{1,4})?)(?!(?:bearer\s{1,4})?\[)[^\s"',\\]{6,}/gi;
const bearer =
  /(?<label>\bbearer\s{1,4})(?!token|authentication|auth\b|realm|error|scheme|\[)[A-Za-z0-9_~.+/=-]{12,}/gi;
const cookie =
  /(?<label>\b(?:set-)?cookie["']?\s{0,4}[:=]\s{0,4}["']?)(?=[^\r\n'"=;]{1,200}=)[^\r\n'"]{3,}/gi;

const mechanism = 'PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|DIGEST-MD5|NTLM|GSSAPI|EXTERNAL';
const inlineLogin = new RegExp(
  `(?<label>\\bAUTH[ =](?:${mechanism})\\s{1,4})(?!(?:${mechanism})\\b)(?<value>[A-Za-z0-9+/=]{4,})`,
  'g',
);
/** A stack trace of an SMTP library prints the arguments of its calls. */
const traced =
  /(?<label>(?:executeCommand|fullCommand|command|authenticate|_?login)\((?:Object\([^)\n]{0,120}\), )?)(?<args>'[^\n)]{1,400})/g;

const address = /^[\w.+'-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){1,6}$/;

/** A login line: the mailbox address may stay, everything else may not. */
const loginToken = (token: string): string => {
  const decoded = decodeBase64(token)?.trim() ?? '';
  return address.test(decoded) ? decoded : mask('smtp-login');
};

const answerToChallenge =
  /^(?<before>.{0,120}?(?:\bC(?:LIENT)?(?: ?-> ?S(?:ERVER)?)?: ?|->|=>|>>>? ?|\bsend: ?b?|\]:? ?|^)\s*["']?)(?<token>[A-Za-z0-9+/]{4,}={0,2})(?<tail>(?:\\r|\\n|["'\]\s])*)$/i;
const challenge = /\b334\b|\bAUTH LOGIN\s*["']?$/;
const serverLine = /(?:^|[\s:>"'])(?:[2345]\d\d)[ -]|SERVER ?->|^<|^S:/;

/** A login answer is short: longer lines are none, and leaving them out keeps the time linear. */
const LOGIN_LINE_CHARACTERS = 2_000;

/** Lines after a 334 challenge carry user name and password in base64. */
export function maskAnswers(text: string, masked: Set<SecretKind>): string {
  if (!text.includes('334') && !text.includes('AUTH LOGIN')) return text;
  let expected = 0;
  return text
    .split('\n')
    .map((line) => {
      if (challenge.test(line)) {
        expected = 3;
        return line;
      }
      if (expected === 0 || serverLine.test(line)) return line;
      expected -= 1;
      if (line.length > LOGIN_LINE_CHARACTERS) return line;
      return line.replace(
        answerToChallenge,
        (whole, before: string, token: string, tail: string) => {
          if (token.length % 4 !== 0 || (token.length < 8 && !token.endsWith('='))) return whole;
          masked.add('smtp-login');
          return `${before}${loginToken(token)}${tail}`;
        },
      );
    })
    .join('\n');
}

export const maskHeadersAndLogins = (text: string, masked: Set<SecretKind>): string =>
  text
    .replace(inlineLogin, (_, label: string, value: string) => {
      masked.add('smtp-login');
      return `${label}${loginToken(value)}`;
    })
    .replace(traced, (whole, label: string, args: string) => {
      if (!/authenticate|login/i.test(label) && !/'[A-Za-z0-9+/]{4,}={0,2}(?:\\r\\n)?'/.test(args))
        return whole;
      masked.add('smtp-login');
      return `${label}${mask('smtp-login')}`;
    })
    .replace(authorization, (_, label: string) => {
      masked.add('authorization-header');
      return `${label}${mask('authorization-header')}`;
    })
    .replace(bearer, (_, label: string) => {
      masked.add('access-token');
      return `${label}${mask('access-token')}`;
    })
    .replace(cookie, (_, label: string) => {
      masked.add('cookie');
      return `${label}${mask('cookie')}`;
    });
