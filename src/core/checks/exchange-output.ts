import {
  type About,
  aboutWhichApp,
  aboutWhom,
  askedIn,
  nameOf,
  type Row,
} from './exchange-subject';
import type { Subject } from './pasted-exchange';

/**
 * Reads what Exchange Online PowerShell prints: Format-List blocks, tables, or JSON (ConvertTo-Json).
 *
 * Understands Get-EXORecipientPermission, Get-CASMailbox, Get-TransportConfig, Test-ServicePrincipalAuthorization
 * and Get-ApplicationAccessPolicy / Test-ApplicationAccessPolicy. What it does not understand it leaves out.
 */
export interface ExchangeFacts {
  readonly sendAs: readonly { readonly identity: string | null; readonly trustee: string }[] | null;
  readonly tenantSmtp: 'on' | 'off' | null;
  /** `not-set` was printed as nothing: the organisation's switch decides. */
  readonly mailboxSmtp: 'on' | 'off' | 'not-set' | null;
  readonly appScope: { readonly inScope: boolean; readonly how: string } | null;
}

/** What was read, and whose facts were left out: of each kind that told nothing about the mailbox that is meant. */
export interface ExchangeReading extends ExchangeFacts {
  /** Mailboxes and apps that are not the ones meant. */
  readonly others: readonly string[];
  /** Names that may be anybody's. */
  readonly unclear: readonly string[];
}

/** What one kind of rows told. */
interface Told<T> {
  readonly value: T | null;
  readonly leftOut: readonly About[];
}

export function readExchangeOutput(text: string, subject: Subject): ExchangeReading {
  const whole = text.slice(0, 1_000_000);
  const rows = rowsOf(whole);
  const asked = askedIn(whole);
  const sendAs = sendAsOf(rows, (row) => aboutWhom(row, asked, subject));
  const tenantSmtp = tenantSwitchOf(rows);
  const mailboxSmtp = mailboxSwitchOf(rows, (row) => aboutWhom(row, asked, subject));
  const appScope = scopeOf(rows, (row) => aboutWhichApp(row, asked, subject));
  const leftOut = [sendAs, tenantSmtp, mailboxSmtp, appScope].flatMap((told) => told.leftOut);
  const namesOf = (kind: About['kind']): readonly string[] => [
    ...new Set(leftOut.flatMap((about) => (about.kind === kind ? nameIn(about) : []))),
  ];
  return {
    sendAs: sendAs.value,
    tenantSmtp: tenantSmtp.value,
    mailboxSmtp: mailboxSmtp.value,
    appScope: appScope.value,
    others: namesOf('other').slice(0, MOST_NAMES),
    unclear: [...namesOf('unclear'), ...namesOf('unnamed')].slice(0, MOST_NAMES),
  };
}

/** Enough to see what was pasted. */
const MOST_NAMES = 3;

const nameIn = (about: About): readonly string[] =>
  'name' in about ? [about.name.slice(0, 100)] : about.kind === 'unnamed' ? [''] : [];

type Judge = (row: Row) => About;

/** Reads the rows about the one that is meant; where there are none, says whom the others are about. */
function toldBy<T>(rows: readonly Row[], judge: Judge, read: (ours: readonly Row[]) => T): Told<T> {
  const ours = rows.filter((row) => judge(row).kind === 'this');
  return ours.length > 0
    ? { value: read(ours), leftOut: [] }
    : { value: null, leftOut: rows.map(judge) };
}

const sendAsOf = (rows: readonly Row[], judge: Judge): Told<ExchangeFacts['sendAs']> =>
  toldBy(
    rows.filter(({ trustee }) => trustee !== undefined),
    judge,
    (ours) =>
      ours.filter(grants).map(({ identity, trustee }) => ({
        identity: identity ?? null,
        trustee: trustee ?? '',
      })),
  );

const grants = ({ trustee, accessrights, accesscontroltype }: Row): boolean =>
  Boolean(trustee) &&
  /\bSendAs\b/i.test(accessrights ?? '') &&
  !/deny/i.test(accesscontroltype ?? '') &&
  !/NT AUTHORITY/i.test(trustee ?? '');

/** Only Get-CASMailbox prints these; a name alone may be that of the organisation's settings. */
const isMailbox = (row: Row): boolean =>
  row.primarysmtpaddress !== undefined || row.activesyncenabled !== undefined;

const hasSwitch = (row: Row): boolean => row.smtpclientauthenticationdisabled !== undefined;

/** What Get-TransportConfig calls its one object. */
const ORGANISATION = /^Transport Settings$/i;

const switchIn = (row: Row | undefined): 'on' | 'off' | null => {
  const disabled = truth(row?.smtpclientauthenticationdisabled);
  return disabled === null ? null : disabled ? 'off' : 'on';
};

/** A switch under a name that is neither may be any mailbox's. */
function tenantSwitchOf(rows: readonly Row[]): Told<'on' | 'off'> {
  const others = rows.filter((row) => hasSwitch(row) && !isMailbox(row));
  const named = others.find((row) => !ORGANISATION.test(nameOf(row) ?? 'Transport Settings'));
  const own = others.findLast((row) => ORGANISATION.test(nameOf(row) ?? 'Transport Settings'));
  return {
    value: switchIn(own),
    leftOut: named ? [{ kind: 'unclear', name: nameOf(named) ?? '' }] : [],
  };
}

const mailboxSwitchOf = (rows: readonly Row[], judge: Judge): Told<'on' | 'off' | 'not-set'> =>
  toldBy(
    rows.filter((row) => hasSwitch(row) && isMailbox(row)),
    judge,
    (ours) => switchIn(ours.at(-1)) ?? 'not-set',
  );

function scopeOf(rows: readonly Row[], judge: Judge): Told<NonNullable<ExchangeFacts['appScope']>> {
  const scoped = rows.filter(({ inscope }) => inscope !== undefined);
  if (scoped.length > 0) return toldBy(scoped, judge, scopeIn);
  return toldBy(
    rows.filter(({ accesscheckresult }) => accesscheckresult !== undefined),
    judge,
    ([first]) => ({
      inScope: /granted/i.test(first?.accesscheckresult ?? ''),
      how: 'application access policy',
    }),
  );
}

function scopeIn(rows: readonly Row[]): NonNullable<ExchangeFacts['appScope']> {
  const hit = rows.find(({ inscope }) => truth(inscope) === true);
  const [first] = rows;
  return {
    inScope: hit !== undefined,
    how: (hit ?? first)?.allowedresourcescope ?? (hit ?? first)?.rolename ?? 'RBAC',
  };
}

const truth = (value: string | undefined): boolean | null =>
  value === undefined || value.trim() === '' ? null : /^\$?true$/i.test(value.trim());

function rowsOf(text: string): readonly Row[] {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const parsed = fromJson(trimmed);
    if (parsed) return parsed;
  }
  return [...fromList(trimmed), ...fromTables(trimmed)];
}

function fromJson(text: string): readonly Row[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON after all: the list and table readers have their turn.
    return null;
  }
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) =>
    typeof item === 'object' && item !== null
      ? [
          Object.fromEntries(
            Object.entries(item).map(([key, field]) => [
              key.toLowerCase(),
              Array.isArray(field) ? field.join(', ') : String(field ?? ''),
            ]),
          ),
        ]
      : [],
  );
}

/** `Name : value` lines; an empty line or a repeated name begins the next object. */
function fromList(text: string): readonly Row[] {
  const rows: Row[] = [];
  let row: Record<string, string> = {};
  const flush = (): void => {
    if (Object.keys(row).length > 0) rows.push(row);
    row = {};
  };
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Za-z]{2,64})\s*:\s?(.*)$/.exec(line);
    if (!match) {
      if (line.trim() === '') flush();
      continue;
    }
    const key = (match[1] ?? '').toLowerCase();
    if (row[key] !== undefined) flush();
    row[key] = (match[2] ?? '').replace(/^\{(.*)\}$/, '$1').trim();
  }
  flush();
  return rows;
}

/** Tables: a header line, a line of dashes that gives the columns, then rows. */
function fromTables(text: string): readonly Row[] {
  const lines = text.split(/\r?\n/);
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const dashes = lines[i] ?? '';
    if (!/^\s*-{2,}(\s+-{2,})*\s*$/.test(dashes)) continue;
    const columns = [...dashes.matchAll(/-+/g)].map((match) => match.index);
    const cut = (line: string): string[] =>
      columns.map((start, at) => line.slice(start, columns[at + 1] ?? line.length).trim());
    const names = cut(lines[i - 1] ?? '').map((name) => name.toLowerCase());
    for (let j = i + 1; j < lines.length && (lines[j] ?? '').trim() !== ''; j++) {
      const cells = cut(lines[j] ?? '');
      rows.push(
        Object.fromEntries(
          names.map((name, at) => [name, (cells[at] ?? '').replace(/^\{(.*)\}$/, '$1')]),
        ),
      );
    }
  }
  return rows;
}
