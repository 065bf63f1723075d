import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const header = z.object({ format: z.string(), version: z.number(), sha256: z.string() });

/** What a file turned out to hold. */
export type Opened<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

/** How one kind of file is written and read. */
export interface FileFormat<T> {
  readonly name: string;
  readonly version: number;
  /** Null when the data are not what this version writes. */
  readonly parse: (data: unknown) => T | null;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * One JSON object over three lines: what it is, the data, the end.
 *
 * The checksum is over the data's own line, so that a reader need not write them again to check it. It tells a flipped
 * bit, which would be valid JSON and a wrong address.
 */
export function seal<T>({ name, version }: FileFormat<T>, value: T): string {
  const data = JSON.stringify(value);
  const head = JSON.stringify({ format: name, version, sha256: digest(data) });
  return `${head.slice(0, -1)},"data":\n${data}\n}\n`;
}

/** Reads what `seal` wrote. Never throws. */
export function unseal<T>(format: FileFormat<T>, content: string): Opened<T> {
  const [first = '', data = '', last] = content.split('\n');
  const read = header.safeParse(parsed(`${first.replace(/,"data":$/, '')}}`));
  if (!read.success || read.data.format !== format.name) return { kind: 'damaged' };
  const { version, sha256 } = read.data;
  if (version > format.version) return { kind: 'newer', version };
  if (last !== '}' || digest(data) !== sha256) return { kind: 'damaged' };
  const value = format.parse(parsed(data));
  return value === null ? { kind: 'damaged' } : { kind: 'good', value };
}

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    // Not JSON is one of the ways to be damaged; the caller sets the file aside and reports it.
    return null;
  }
};
