import { mask, type SecretKind } from './secret-kinds';

/** "the password is Winter2026!": a value with digits or marks among letters, not the next word of a sentence. */
const spoken =
  /(?<label>\b(?:passwords?|passwort|kennwort|passcode|pw|pass|secret(?: value)?)(?: we use| i use| for \S{1,80})? (?:is|was|to|are|as|ist|lautet)[: ]{1,2})(?<value>["'`]?[^\s"'`,;()]{5,200})/gi;

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
    .replace(appPassword, (_, label: string) => {
      masked.add('password');
      return `${label}${mask('password')}`;
    })
    .replace(userInfo, (_, label: string) => {
      masked.add('password');
      return `${label}${mask('password')}@`;
    });
