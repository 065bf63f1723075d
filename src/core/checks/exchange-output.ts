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

type Row = Readonly<Record<string, string>>;

export function readExchangeOutput(text: string): ExchangeFacts {
  const rows = rowsOf(text.slice(0, 1_000_000));
  const sendAs = rows.flatMap((row) => {
    const trustee = row.trustee;
    const rights = row.accessrights;
    return trustee && rights && /\bSendAs\b/i.test(rights) && !/NT AUTHORITY/i.test(trustee)
      ? [{ identity: row.identity ?? null, trustee }]
      : [];
  });
  const sawPermissions = rows.some((row) => row.trustee !== undefined);
  return {
    sendAs: sawPermissions ? sendAs : null,
    ...switchesOf(rows),
    appScope: scopeOf(rows),
  };
}

const MAILBOX_FIELDS = ['primarysmtpaddress', 'name', 'activesyncenabled', 'displayname'];

function switchesOf(rows: readonly Row[]): Pick<ExchangeFacts, 'tenantSmtp' | 'mailboxSmtp'> {
  let tenantSmtp: ExchangeFacts['tenantSmtp'] = null;
  let mailboxSmtp: ExchangeFacts['mailboxSmtp'] = null;
  for (const row of rows) {
    if (row.smtpclientauthenticationdisabled === undefined) continue;
    const disabled = truth(row.smtpclientauthenticationdisabled);
    const value = disabled === null ? null : disabled ? 'off' : 'on';
    if (MAILBOX_FIELDS.some((key) => row[key] !== undefined)) mailboxSmtp = value ?? 'not-set';
    else tenantSmtp = value;
  }
  return { tenantSmtp, mailboxSmtp };
}

function scopeOf(rows: readonly Row[]): ExchangeFacts['appScope'] {
  const scoped = rows.filter((row) => row.inscope !== undefined);
  if (scoped.length > 0) {
    const hit = scoped.find((row) => truth(row.inscope) === true);
    const [first] = scoped;
    return {
      inScope: hit !== undefined,
      how: (hit ?? first)?.allowedresourcescope ?? (hit ?? first)?.rolename ?? 'RBAC',
    };
  }
  const policy = rows.find((row) => row.accesscheckresult !== undefined);
  if (!policy) return null;
  return {
    inScope: /granted/i.test(policy.accesscheckresult ?? ''),
    how: 'application access policy',
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
