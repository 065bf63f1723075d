import type { ConnectionRecord, RememberedSignIn } from '@core/connection/record';
import { sharingEvidence } from '@core/connection/sharing-evidence';
import * as z from 'zod/mini';
import type { FileFormat } from './envelope';

const text = z.string();
const maybe = z.nullable(z.string());

/** A state we wrote ourselves: its kind is checked here, the rest is vouched for by the file's checksum. */
const state = <T extends { readonly kind: string }>(kinds: readonly T['kind'][]) =>
  z.custom<T>(
    (value) =>
      typeof value === 'object' && value !== null && 'kind' in value && isOneOf(value.kind, kinds),
  );

const isOneOf = (value: unknown, kinds: readonly string[]): boolean =>
  typeof value === 'string' && kinds.includes(value);

const dated = <T extends z.ZodMiniType>(value: T) =>
  z.nullable(z.object({ value, at: text, about: text }));

const pasted = z.object({
  sendAs: dated(z.array(text)),
  tenantSmtp: dated(z.enum(['on', 'off'])),
  mailboxSmtp: dated(z.enum(['on', 'off', 'not-set'])),
  appScope: dated(z.object({ inScope: z.boolean(), how: text })),
});

const record = z.object({
  id: text,
  targetId: text,
  cloud: z.enum(['global', 'us-gov', 'us-dod', 'china', 'practice']),
  siteUrl: text,
  siteName: text,
  callback: text,
  pluginVersion: maybe,
  probe: z.nullable(z.custom<NonNullable<ConnectionRecord['probe']>>(isObject)),
  fromAddress: text,
  tenantId: maybe,
  tenantName: maybe,
  createdAt: text,
  administratorClient: state<ConnectionRecord['administratorClient']>([
    'graph-command-line-tools',
    'own',
  ]),
  administratorElsewhere: z.boolean(),
  sendAsMeant: z.boolean(),
  administrator: state<RememberedSignIn>(['signed-out', 'signed-in']),
  sender: state<RememberedSignIn>(['signed-out', 'signed-in']),
  plan: state<ConnectionRecord['plan']>(['none', 'ready', 'stopped', 'done']),
  app: z.nullable(z.object({ appId: text, objectId: maybe, displayName: text })),
  secret: z.nullable(
    z.object({
      keyId: maybe,
      hint: maybe,
      endsAt: maybe,
      keptIn: z.enum(['keychain', 'memory', 'elsewhere']),
    }),
  ),
  made: z.array(z.custom<ConnectionRecord['made'][number]>(isObject)),
  copied: z.array(text),
  valuesSeen: z.boolean(),
  test: state<ConnectionRecord['test']>(['never', 'ended']),
  // A file of an older version has none.
  pastTests: z._default(z.array(z.custom<ConnectionRecord['pastTests'][number]>(isObject)), []),
  provenAt: maybe,
  attempts: z.array(text),
  checklist: state<ConnectionRecord['checklist']>(['never', 'done']),
  // Absent in files of before; unreadable ones are asked for again rather than lose the connection.
  exchange: z.catch(z.nullable(pasted), null),
  lastUsedAt: maybe,
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** One connection in one file, so that damage to one harms no other. */
export const connectionFormat: FileFormat<ConnectionRecord> = {
  name: 'sendwell.connection',
  version: 1,
  parse: (data) => {
    const read = record.safeParse(data);
    return read.success ? afterRestart(read.data) : null;
  },
};

/** What was kept in memory only has ended with the program that kept it. */
const afterRestart = (kept: ConnectionRecord): ConnectionRecord => ({
  ...kept,
  administrator: withoutMemory(kept.administrator),
  sender: withoutMemory(kept.sender),
  checklist: sharingEvidence(kept.checklist),
  secret: kept.secret?.keptIn === 'memory' ? { ...kept.secret, keptIn: 'elsewhere' } : kept.secret,
});

const withoutMemory = (signIn: RememberedSignIn): RememberedSignIn =>
  signIn.kind === 'signed-in' && signIn.keptIn === 'memory'
    ? { kind: 'signed-out', reason: 'expired' }
    : signIn;
