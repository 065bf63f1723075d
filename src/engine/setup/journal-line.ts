import { createHash } from 'node:crypto';
import type { JournalEntry } from '@core/plan/journal';
import * as z from 'zod/mini';

const text = z.string();
const maybe = z.nullable(z.string());
const names = z.array(z.string());
const stamp = { id: text, at: text };
const change = {
  audienceBefore: maybe,
  callback: maybe,
  permissions: names,
  testRedirect: z.boolean(),
};
const begun = { ...stamp, kind: z.literal('begun') };

const entry: z.ZodMiniType<JournalEntry> = z.union([
  z.object({
    ...begun,
    step: z.literal('registration'),
    objectId: maybe,
    change: z.object(change),
  }),
  z.object({ ...begun, step: z.literal('principal'), objectId: text, create: z.boolean() }),
  z.object({
    ...begun,
    step: z.literal('consent'),
    objectId: text,
    grantId: maybe,
    added: names,
  }),
  z.object({ ...begun, step: z.literal('secret'), objectId: text, secretName: text }),
  z.object({
    ...stamp,
    kind: z.literal('refused'),
    step: z.enum(['registration', 'principal', 'consent', 'secret']),
    secretName: maybe,
  }),
  z.object({
    ...stamp,
    kind: z.literal('registered'),
    objectId: text,
    appId: text,
    displayName: text,
    created: z.boolean(),
    ...change,
  }),
  z.object({
    ...stamp,
    kind: z.literal('principal'),
    objectId: text,
    principalId: text,
    created: z.boolean(),
    switchedOn: z.boolean(),
  }),
  z.object({
    ...stamp,
    kind: z.literal('consented'),
    objectId: text,
    grantId: text,
    created: z.boolean(),
    added: names,
  }),
  z.object({
    ...stamp,
    kind: z.literal('secret-made'),
    objectId: text,
    keyId: text,
    hint: maybe,
    endsAt: text,
    secretName: text,
  }),
  z.object({ ...stamp, kind: z.literal('secret-cleared'), secretName: text }),
  z.object({ ...stamp, kind: z.literal('undone'), itemId: text }),
]);

const VERSION = 1;

const outer = z.object({ v: z.number(), sum: z.string(), entry: z.unknown() });

const sumOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** One line with its checksum: a flipped bit would be valid JSON and a wrong id. */
export const sealLine = (value: JournalEntry): string =>
  `${JSON.stringify({ v: VERSION, sum: sumOf(value), entry: value })}\n`;

/** What a line turned out to hold. */
export type OpenedLine =
  | { readonly kind: 'good'; readonly entry: JournalEntry }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads what `sealLine` wrote. Never throws. */
export function openLine(line: string): OpenedLine {
  const read = outer.safeParse(parsed(line));
  if (!read.success) return { kind: 'damaged' };
  if (read.data.v > VERSION) return { kind: 'newer' };
  const value = entry.safeParse(read.data.entry);
  return value.success && sumOf(read.data.entry) === read.data.sum
    ? { kind: 'good', entry: value.data }
    : { kind: 'damaged' };
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    // A half-written line is one of the ways to be damaged; the caller decides by its place.
    return null;
  }
};
