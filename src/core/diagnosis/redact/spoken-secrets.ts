import { mask, type SecretKind } from './secret-kinds';

/** "the password is Winter2026!": a value with digits or marks among letters, not the next word of a sentence. */
const spoken =
  /(?<label>\b(?:passwords?|passwort|kennwort|passcode|pw|pass|secret(?: value)?)(?: we use| i use| for \S{1,80})? (?:is|was|to|are|as|ist|lautet)[: ]{1,2})(?<value>["'`]?[^\s"'`,;()]{5,200})/gi;

/** `password Winter2026!`, in quotes, in brackets or after `--password`: the next word, where it can be no word. */
const beside =
  /(?<label>\b(?:password|passwort|kennwort|passwd|pwd)[ ,]{0,2}[ "'(\u201c\u201e])(?<value>[^\s"'`,;()\u201c\u201d]{8,200})/gi;

/** Letters of both cases and a digit, and neither a code, a host, an address nor the name of a product. */
const looksMadeUp = (value: string): boolean => {
  const core = value.replace(/[.!?]+$/, '');
  return (
    /[a-z]/.test(core) &&
    /[A-Z]/.test(core) &&
    /\d/.test(core) &&
    !/365|oauth|smtp|aadsts|[@/=[\]]|\.[a-z]{2,}/i.test(core)
  );
};

const appPassword =
  /(?<label>\bpass(?:word|wd)?\b[^\n]{0,20}?[:= ])(?<value>[a-z]{4}(?: [a-z]{4}){3})\b/g;

const userInfo = /(?<label>\/\/[^\s/:@"'<>]{1,200}:)(?<value>[^\s/"'<>]{1,500})@/g;

const looksSecret = (value: string): boolean => {
  const core = value.replace(/^["'`]|[.!?]+$/g, '');
  return (
    core.length >= 6 &&
    /[a-z]/i.test(core) &&
    (/\d/.test(core) || /[!$%^*#&?+=~]/.test(core)) &&
    !/^\d{4}-\d\d-\d\d|https?:|@[\w-]+\./.test(core) &&
    !/^aadsts/i.test(core)
  );
};

export const maskSpoken = (text: string, masked: Set<SecretKind>): string =>
  text
    .replace(spoken, (whole, label: string, value: string) => {
      if (!looksSecret(value)) return whole;
      masked.add('password');
      return `${label}${mask('password')}`;
    })
    .replace(beside, (whole, label: string, value: string) => {
      if (!looksMadeUp(value)) return whole;
      masked.add('password');
      return `${label}${mask('password')}`;
    })
    .replace(appPassword, (_, label: string) => {
      masked.add('password');
      return `${label}${mask('password')}`;
    })
    .replace(userInfo, (_, label: string) => {
      masked.add('password');
      return `${label}${mask('password')}@`;
    });
