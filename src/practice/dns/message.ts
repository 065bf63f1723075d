/** The part of DNS wire format (RFC 1035 section 4) that the practice resolver speaks. */
export type RecordType = 'MX' | 'TXT' | 'CNAME' | 'OTHER';

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly type: RecordType;
  readonly recursionDesired: boolean;
  /** The question section as it came, to be sent back unchanged. */
  readonly raw: Buffer;
}

export type DnsRecord =
  | { readonly type: 'MX'; readonly preference: number; readonly host: string }
  | { readonly type: 'TXT'; readonly text: string }
  | { readonly type: 'CNAME'; readonly host: string };

const TYPES: Readonly<Record<number, RecordType>> = { 5: 'CNAME', 15: 'MX', 16: 'TXT' };
const NUMBERS = { CNAME: 5, MX: 15, TXT: 16 } as const;
const TTL_S = 60;

/** Reads a query with one question; null when the packet is none. */
export function readQuestion(packet: Buffer): Question | null {
  if (packet.length < 17 || packet.readUInt16BE(4) !== 1) return null;
  const labels: string[] = [];
  let at = 12;
  for (;;) {
    const length = packet[at];
    if (length === undefined || length > 63) return null;
    at += 1;
    if (length === 0) break;
    labels.push(packet.toString('latin1', at, at + length));
    at += length;
  }
  if (at + 4 > packet.length) return null;
  return {
    id: packet.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: TYPES[packet.readUInt16BE(at)] ?? 'OTHER',
    recursionDesired: (packet.readUInt16BE(2) & 0x0100) !== 0,
    raw: packet.subarray(12, at + 4),
  };
}

/** Writes the answer. `null` records mean the name does not exist (NXDOMAIN). */
export function writeAnswer(question: Question, records: readonly DnsRecord[] | null): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(question.id, 0);
  const flags = 0x8080 | (question.recursionDesired ? 0x0100 : 0) | (records === null ? 3 : 0);
  header.writeUInt16BE(flags, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records?.length ?? 0, 6);
  return Buffer.concat([header, question.raw, ...(records ?? []).map(record)]);
}

function record(entry: DnsRecord): Buffer {
  const data = dataOf(entry);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(NUMBERS[entry.type], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(TTL_S, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function dataOf(entry: DnsRecord): Buffer {
  switch (entry.type) {
    case 'CNAME':
      return nameBytes(entry.host);
    case 'MX': {
      const preference = Buffer.alloc(2);
      preference.writeUInt16BE(entry.preference, 0);
      return Buffer.concat([preference, nameBytes(entry.host)]);
    }
    case 'TXT': {
      const text = Buffer.from(entry.text, 'utf8');
      const parts: Buffer[] = [];
      for (let at = 0; at < text.length; at += 255) {
        const part = text.subarray(at, at + 255);
        parts.push(Buffer.from([part.length]), part);
      }
      return Buffer.concat(parts);
    }
  }
}

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
