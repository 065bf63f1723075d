import type { DiagnosisFacts } from '@shared/diagnosis';

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined;

const list = (value: unknown): readonly string[] | undefined => {
  if (Array.isArray(value)) return value.flatMap((item) => text(item) ?? []);
  return text(value)
    ?.split(/[\s,;]+/)
    .filter((item) => item !== '');
};

const yesNo = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  const word = text(value)?.toLowerCase();
  if (word === undefined) return undefined;
  if (/^(?:true|yes|on|enabled|granted|given|1)$/.test(word)) return true;
  return /^(?:false|no|off|disabled|none|missing|not granted|0)$/.test(word) ? false : undefined;
};

const number = (value: unknown): number | undefined => {
  const parsed = typeof value === 'number' ? value : Number.parseFloat(text(value) ?? '');
  return Number.isFinite(parsed) ? parsed : undefined;
};

/** Facts as people and programs write them; what cannot be read stays unknown. */
export const parseFacts = (fields: Fields): DiagnosisFacts => ({
  target: text(fields.target),
  version: text(fields.version),
  site: text(fields.site),
  fromAddress: text(fields.fromAddress),
  signedInAccount: text(fields.signedInAccount),
  mailboxKind: text(fields.mailboxKind),
  audience: text(fields.audience),
  authority: text(fields.authority),
  redirectUris: list(fields.redirectUris),
  callbackUsed: text(fields.callbackUsed),
  permissionsDelegated: list(fields.permissionsDelegated),
  permissionsApplication: list(fields.permissionsApplication),
  adminConsent: yesNo(fields.adminConsent),
  secretExpires: text(fields.secretExpires),
  smtpAuth: yesNo(fields.smtpAuth) ?? text(fields.smtpAuth),
  securityDefaults: yesNo(fields.securityDefaults),
  tokenAgeDays: number(fields.tokenAgeDays),
  sendAs: yesNo(fields.sendAs),
  licence: yesNo(fields.licence) ?? text(fields.licence),
  notes: text(fields.notes),
});
