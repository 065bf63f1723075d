import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const shape = z.object({
  format: z.string(),
  version: z.number(),
  sha256: z.string(),
  data: z.unknown(),
});

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

const digest = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** The checksum tells a flipped bit, which would be valid JSON and a wrong address. */
export const seal = <T>(format: FileFormat<T>, value: T): string => {
  // Once through JSON, so that the checksum is over what a reader gets back.
  const data: unknown = JSON.parse(JSON.stringify(value));
  const { name, version } = format;
  return `${JSON.stringify({ format: name, version, sha256: digest(data), data }, null, 1)}\n`;
};

/** Reads what `seal` wrote. Never throws. */
export function unseal<T>(format: FileFormat<T>, content: string): Opened<T> {
  const outer = shape.safeParse(parsed(content));
  if (!outer.success || outer.data.format !== format.name) return { kind: 'damaged' };
  const { version, sha256, data } = outer.data;
  if (version > format.version) return { kind: 'newer', version };
  if (digest(data) !== sha256) return { kind: 'damaged' };
  const value = format.parse(data);
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
