import { sameAddress } from './check';
import type { Subject } from './pasted-exchange';

/** One object that PowerShell printed, its names in small letters. */
export type Row = Readonly<Record<string, string>>;

/** Whom a row is about. `unclear`: it names somebody, and that name may be anybody's. */
export type About =
  | { readonly kind: 'this' }
  | { readonly kind: 'other' | 'unclear'; readonly name: string }
  | { readonly kind: 'unnamed' };

const ADDRESS_FIELDS = ['primarysmtpaddress', 'emailaddresses', 'identity', 'mailbox'];
const NAME_FIELDS = ['identity', 'mailbox', 'name', 'displayname'];

const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(/[^\s'"<>,;:{}|]+@[^\s'"<>,;:{}|]+/g)].map(([address]) => address);

const valuesOf = (row: Row, fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => (row[field] ? [row[field]] : []));

/** The name a row goes by; null where it names nobody. */
export const nameOf = (row: Row): string | null => valuesOf(row, NAME_FIELDS)[0] ?? null;

const COMMAND =
  /\b(?:Get-(?:EXO)?(?:RecipientPermission|CASMailbox)|Test-(?:ServicePrincipalAuthorization|ApplicationAccessPolicy))\b([^|\r\n]*)/gi;

/** Whom the commands in the text ask about; null for one that names no address. */
export const askedIn = (text: string): readonly (string | null)[] =>
  [...text.matchAll(COMMAND)].map(
    ([, options = '']) => addressesIn(options.replace(/-Trustee\s+\S+/i, ''))[0] ?? null,
  );

/** A display name or an alias is no proof: only an address decides, the row's own or that of the command. */
export function aboutWhom(
  row: Row,
  asked: readonly (string | null)[],
  { fromAddress }: Subject,
): About {
  const isOurs = (address: string | null): boolean =>
    address !== null && sameAddress(address, fromAddress);
  const addresses = valuesOf(row, ADDRESS_FIELDS).flatMap(addressesIn);
  if (addresses.some(isOurs)) return { kind: 'this' };
  if (addresses[0] !== undefined) return { kind: 'other', name: addresses[0] };
  if (asked.length > 0 && asked.every(isOurs)) return { kind: 'this' };
  const [first = null] = asked;
  if (first !== null && !asked.some((address) => address === null || isOurs(address)))
    return { kind: 'other', name: first };
  const name = nameOf(row) ?? first;
  return name === null ? { kind: 'unnamed' } : { kind: 'unclear', name };
}

/** The same, where the row may name the app as well. */
export function aboutWhichApp(
  row: Row,
  asked: readonly (string | null)[],
  subject: Subject,
): About {
  const { appid } = row;
  if (appid && appid.toLowerCase() !== subject.appId?.toLowerCase())
    return { kind: 'other', name: appid };
  const about = aboutWhom(row, asked, subject);
  // Exchange never prints whose scope it tested.
  return about.kind === 'unnamed' && asked.length === 0 ? { kind: 'this' } : about;
}
