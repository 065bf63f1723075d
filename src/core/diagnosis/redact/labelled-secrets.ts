import { mask, type SecretKind } from './secret-kinds';

interface Label {
  readonly kind: SecretKind;
  readonly names: string;
  readonly least: number;
}

const labels: readonly Label[] = [
  {
    kind: 'client-secret',
    names:
      'client[_ -]?secret(?:[_ ]?value)?|app(?:lication)?[_ -]?(?:client[_ -]?)?secret|secret[_ -]?(?:value|key)|secret|client[_-]?assertion',
    least: 6,
  },
  {
    kind: 'password',
    names:
      'password|passwort|passwd|passphrase|kennwort|mot de passe|contrase(?:\u00f1|n)a|wachtwoord|pass|pwd|pw|app[_ -]?password',
    least: 3,
  },
  { kind: 'refresh-token', names: 'refresh[_-]?token', least: 12 },
  { kind: 'id-token', names: 'id[_-]?token', least: 12 },
  {
    kind: 'access-token',
    names: 'access[_ -]?token|oauth[_-]?token|bearer[_-]?token|auth[_-]?token|token',
    least: 12,
  },
  { kind: 'api-key', names: 'api[_ -]?key|x-api-key|license[_ -]?key', least: 8 },
  { kind: 'authorization-code', names: 'code|code_verifier|device_code', least: 20 },
];

/** Words that stand after a label in a complaint and are no secret. */
const ordinary =
  /^(?:\[.*|\*+.*|\u2022+.*|<.*|x{4,}.*|\.{3,}|redacted.*|masked.*|hidden.*|null|none|true|false|yes|no|undefined|empty|wrong|incorrect|correct|invalid|valid|expired|missing|changed|reset|required|blank|is|was|has|not|never|never\b.*|and|the|value|id|string\(?\d*\)?.*|\d{1,3}|\(.*)$/i;

const separators = '(?:=&gt;|=>|:=|[:=]|%3D|%3A|\\u003d)';
const quote = '(?:\\\\?["\'`]|&quot;|&#0?39;|%22|\\\\u0022)';
const until = '(?:(?!&amp;|&[\\w.%-]{1,40}=|%26|&quot;|%22|\\\\?["\'`])[^\\s<>"\'`]){1,4000}';
const quoted = '(?:(?!\\k<q>)[^\\r\\n]){1,4000}';

const assignment = (names: string): RegExp =>
  new RegExp(
    `(?<label>(?<![a-z])(?:${names})${quote}?\\s{0,4}${separators}\\s{0,4})(?:(?<q>${quote})(?<quoted>${quoted})|(?<bare>${until}))`,
    'gi',
  );

const snake = (names: string): RegExp =>
  new RegExp(
    `(?<label>[_-](?:${names})${quote}?\\s{0,4}${separators}\\s{0,4})(?:(?<q>${quote})(?<quoted>${quoted})|(?<bare>${until}))`,
    'gi',
  );

/** PHP's define('NAME', 'value') and function arguments after a label. */
const definition = (names: string): RegExp =>
  new RegExp(
    `(?<label>(?:${names})${quote}\\s{0,4},\\s{0,4})(?<q>${quote})(?<quoted>${quoted})`,
    'gi',
  );

const element = (names: string): RegExp =>
  new RegExp(`(?<label><(?:[\\w:-]{0,30})(?:${names})>)(?<quoted>[^<\\r\\n]{1,4000})`, 'gi');

const patterns = labels.flatMap(({ kind, names, least }) =>
  [assignment, snake, definition, element].map((make) => ({ kind, least, pattern: make(names) })),
);

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function keep(kind: SecretKind, value: string, least: number): boolean {
  if (value.length < least || ordinary.test(value.replace(/[.,;:!?]+$/, ''))) return true;
  switch (kind) {
    case 'password':
      return false;
    case 'client-secret':
      return /\s/.test(value);
    default:
      return (
        /\s/.test(value) ||
        guid.test(value) ||
        !/(?:\d[^\d]*){3}/.test(value) ||
        !/[a-z]/i.test(value)
      );
  }
}

/** Masks what stands behind a label: JSON, forms, addresses, PHP, YAML, INI, XML. */
export function maskLabelled(text: string, masked: Set<SecretKind>): string {
  let result = text;
  for (const { kind, least, pattern } of patterns) {
    result = result.replace(pattern, (whole, ...rest) => {
      const groups: Readonly<Record<string, string | undefined>> = rest.at(-1);
      const value = groups.quoted ?? groups.bare ?? '';
      if (keep(kind, value.trim(), least)) return whole;
      masked.add(kind);
      const note = kind === 'client-secret' && guid.test(value.trim()) ? 'a GUID stood here' : '';
      return `${groups.label ?? ''}${groups.q ?? ''}${mask(kind, note)}`;
    });
  }
  return result;
}
