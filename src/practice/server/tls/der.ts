/** Distinguished Encoding Rules (X.690), as far as a certificate needs them. */

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

const tagged = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag]), length(content.length), content]);

export const sequence = (...items: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(items));

export const set = (...items: readonly Buffer[]): Buffer => tagged(0x31, Buffer.concat(items));

/** A positive whole number, given as bytes. */
export const integer = (bytes: Buffer): Buffer =>
  tagged(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);

export const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]));

export const octets = (content: Buffer): Buffer => tagged(0x04, content);

export const bits = (content: Buffer, unused = 0): Buffer =>
  tagged(0x03, Buffer.concat([Buffer.from([unused]), content]));

export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text, 'utf8'));

/** GeneralizedTime, to the second. */
export const time = (date: Date): Buffer =>
  tagged(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`, 'ascii'));

/** `[number]` around something, as the schema demands it. */
export const context = (number: number, content: Buffer, constructed = true): Buffer =>
  tagged((constructed ? 0xa0 : 0x80) | number, content);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left % 128) | 0x80);
    }
    bytes.push(...groups);
  }
  return tagged(0x06, Buffer.from(bytes));
}
