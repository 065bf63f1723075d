import type { ErrorCode } from '@shared/errors';

/** Entra's numbers that mean something of their own to the person. Source: Entra error codes page, read 2026-11-20. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  '65004': 'auth.refused',
  '65001': 'auth.consentNeeded',
  '90094': 'auth.consentNeeded',
  '90095': 'auth.consentNeeded',
  '700016': 'auth.appUnknown',
  '700038': 'auth.appUnknown',
  '50011': 'auth.appUnknown',
  '500113': 'auth.appUnknown',
  '7000215': 'auth.secretWrong',
  '7000222': 'auth.secretExpired',
  '53003': 'auth.accessBlocked',
  '53000': 'auth.accessBlocked',
  '53001': 'auth.accessBlocked',
  '50105': 'auth.accessBlocked',
  '50057': 'auth.accessBlocked',
  '7000112': 'auth.accessBlocked',
  '700082': 'auth.signInNeeded',
  '70008': 'auth.signInNeeded',
  '50173': 'auth.signInNeeded',
  '50076': 'auth.signInNeeded',
  '50079': 'auth.signInNeeded',
  '50058': 'auth.signInNeeded',
  '70043': 'auth.signInNeeded',
  '7000218': 'auth.signInNeeded',
};

/** The number in a text of Entra's, without its letters. */
export const entraNumber = (text: string): string | null =>
  /AADSTS(\d{4,9})/i.exec(text)?.[1] ?? null;

export const codeOfEntra = (number: string | null): ErrorCode | null =>
  number === null ? null : (meanings[number] ?? null);
