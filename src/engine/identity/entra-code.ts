import type { ErrorCode } from '@shared/errors';

/** Entra's numbers that mean something of their own to the person. Source: Entra error codes page, read 2026-11-20. */
const numbers: readonly (readonly [ErrorCode, readonly string[]])[] = [
  ['auth.refused', ['65004']],
  ['auth.consentNeeded', ['65001', '90008', '90093', '90094', '90095', '90099']],
  ['auth.appUnknown', ['700016', '700011', '70001', '700038', '50011', '500113']],
  ['auth.secretWrong', ['7000215']],
  ['auth.secretExpired', ['7000222']],
  [
    'auth.accessBlocked',
    [
      ...['50002', '50057', '50105', '50131', '500021', '500212', '500213', '1000031', '7000112'],
      ...['53000', '53001', '53002', '53003', '53004', '530003', '530032', '530034', '530035'],
    ],
  ],
  [
    'auth.signInNeeded',
    [
      ...['50055', '50058', '50072', '50074', '50076', '50078', '50079', '50085', '50089'],
      ...['50097', '50125', '50132', '50133', '50135', '50140', '50144', '50158', '50173'],
      ...['16000', '54005', '70000', '70008', '70043', '700020', '700082', '700084', '7000218'],
    ],
  ],
];

const meanings: ReadonlyMap<string, ErrorCode> = new Map(
  numbers.flatMap(([code, list]) => list.map((number) => [number, code] as const)),
);

/** The number in a text of Entra's, without its letters. */
export const entraNumber = (text: string): string | null =>
  /AADSTS(\d{4,9})/i.exec(text)?.[1] ?? null;

export const codeOfEntra = (number: string | null): ErrorCode | null =>
  number === null ? null : (meanings.get(number) ?? null);
