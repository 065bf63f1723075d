import * as z from 'zod/mini';
import type { AppSnapshot } from './app-snapshot';
import { type PasteAnswer, reportFormats } from './checklist';
import type { ConnectionView } from './connection';
import type { Diagnosis } from './diagnosis';
import type { AdminHandoff, HandoverSheet } from './handover';
import type { KeychainState } from './keychain';
import type { Result } from './result';
import type { SiteProbe, TenantLookup } from './site';
import type { TargetSummary } from './targets';

/**
 * The one contract between window and engine.
 *
 * Groups of `request(In, out<Out>())` and `event<T>()`. Hosts parse every input with its schema (strict: unknown keys
 * are refused) and always answer a `Result`. Long work returns a `runId`; progress arrives as events; `runs.cancel`
 * ends it. Tokens never cross; a client secret crosses only in `handover.secret` (out, on a click) and
 * `handover.adopt` (in, pasted).
 */
export interface RequestSpec<In, Out> {
  readonly kind: 'request';
  readonly input: z.ZodMiniType<In>;
  readonly output?: Out;
}

export interface EventSpec<T> {
  readonly kind: 'event';
  readonly payload?: T;
}

const request = <In, Out>(input: z.ZodMiniType<In>, _out: Out): RequestSpec<In, Out> => ({
  kind: 'request',
  input,
});

const event = <T>(_payload: T): EventSpec<T> => ({ kind: 'event' });

/** A type carried at no run-time cost. */
const out = <T>(): T => undefined as T;

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9._-]+$/));
const line = z.string().check(z.maxLength(2048));
const address = z.string().check(z.maxLength(320));
const nothing = z.strictObject({});
const connection = z.strictObject({ connectionId: id });
const run = z.strictObject({ runId: id });
const role = z.enum(['administrator', 'sender']);
const administratorClient = z.union([
  z.strictObject({ kind: z.literal('graph-command-line-tools') }),
  z.strictObject({ kind: z.literal('own'), clientId: z.string().check(z.maxLength(64)) }),
]);

const strings = z.array(line).check(z.maxLength(64));
const facts = z.strictObject({
  target: z.optional(line),
  version: z.optional(line),
  site: z.optional(line),
  fromAddress: z.optional(line),
  signedInAccount: z.optional(line),
  mailboxKind: z.optional(line),
  audience: z.optional(line),
  authority: z.optional(line),
  redirectUris: z.optional(strings),
  callbackUsed: z.optional(line),
  permissionsDelegated: z.optional(strings),
  permissionsApplication: z.optional(strings),
  adminConsent: z.optional(z.boolean()),
  secretExpires: z.optional(line),
  smtpAuth: z.optional(z.union([line, z.boolean()])),
  securityDefaults: z.optional(z.boolean()),
  tokenAgeDays: z.optional(z.number()),
  sendAs: z.optional(z.boolean()),
  licence: z.optional(z.union([line, z.boolean()])),
  notes: z.optional(z.string().check(z.maxLength(20_000))),
});

export const contract = {
  app: {
    snapshot: request(nothing, out<AppSnapshot>()),
    setTheme: request(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), out<null>()),
    /** Opens a page in the system browser by its id; addresses never come from the window. */
    openLink: request(
      z.strictObject({
        link: id,
        connectionId: z.optional(id),
        checkId: z.optional(id),
        /** Which portal page a cause names, or which error code is looked up. */
        page: z.optional(id),
      }),
      out<null>(),
    ),
    dismissNotice: request(z.strictObject({ index: z.number() }), out<null>()),
    changed: event(out<AppSnapshot>()),
  },
  practice: {
    enter: request(nothing, out<AppSnapshot>()),
    leave: request(nothing, out<AppSnapshot>()),
    /** Forgets everything done in the practice tenant. */
    reset: request(nothing, out<AppSnapshot>()),
  },
  keychain: {
    probe: request(nothing, out<KeychainState>()),
  },
  targets: {
    list: request(nothing, out<readonly TargetSummary[]>()),
  },
  site: {
    probe: request(
      z.strictObject({
        targetId: id,
        site: line,
        /** The form that asks: its next look ends the one before, and no look of another window. */
        form: z.optional(id),
      }),
      out<SiteProbe>(),
    ),
  },
  tenant: {
    lookup: request(z.strictObject({ address }), out<TenantLookup>()),
  },
  connections: {
    create: request(
      z.strictObject({
        targetId: id,
        site: line,
        fromAddress: address,
        administratorClient: z.optional(administratorClient),
        administratorElsewhere: z.optional(z.boolean()),
      }),
      out<ConnectionView>(),
    ),
    get: request(connection, out<ConnectionView>()),
    update: request(
      z.strictObject({
        connectionId: id,
        fromAddress: z.optional(address),
        administratorClient: z.optional(administratorClient),
        administratorElsewhere: z.optional(z.boolean()),
        valuesSeen: z.optional(z.boolean()),
        /** The signed-in account is meant to send for the From address (Send As). */
        sendAsMeant: z.optional(z.boolean()),
      }),
      out<ConnectionView>(),
    ),
    remove: request(
      z.strictObject({
        connectionId: id,
        /** Also where the keychain is gone and what it keeps of the connection stays in it. */
        leaveInKeychain: z.optional(z.boolean()),
      }),
      out<null>(),
    ),
    changed: event(out<ConnectionView>()),
  },
  signIn: {
    start: request(
      z.strictObject({ connectionId: id, role, pickAccount: z.optional(z.boolean()) }),
      out<{ readonly runId: string }>(),
    ),
    openAgain: request(run, out<null>()),
    link: request(run, out<{ readonly url: string }>()),
    signOut: request(z.strictObject({ connectionId: id, role }), out<null>()),
  },
  plan: {
    make: request(
      z.strictObject({
        connectionId: id,
        /** Use this registration; `new` makes one although another exists. */
        app: z.optional(z.union([z.literal('new'), id])),
        /** ISO date the secret ends. */
        secretEndsAt: z.optional(line),
        /** A second secret beside the one that still works. */
        newSecret: z.optional(z.boolean()),
      }),
      out<{ readonly runId: string }>(),
    ),
    apply: request(
      z.strictObject({ connectionId: id, planId: id }),
      out<{ readonly runId: string }>(),
    ),
    undo: request(
      z.strictObject({ connectionId: id, itemIds: z.optional(z.array(id).check(z.maxLength(64))) }),
      out<{ readonly runId: string }>(),
    ),
  },
  handover: {
    sheet: request(connection, out<HandoverSheet>()),
    secret: request(connection, out<{ readonly secret: string }>()),
    copied: request(z.strictObject({ connectionId: id, fieldId: id }), out<null>()),
    adopt: request(
      z.strictObject({
        connectionId: id,
        appId: z.string().check(z.maxLength(64)),
        tenantId: z.string().check(z.maxLength(255)),
        secret: z.string().check(z.maxLength(512)),
      }),
      out<ConnectionView>(),
    ),
    adminMessage: request(connection, out<AdminHandoff>()),
    saveReminder: request(connection, out<{ readonly savedAs: string | null }>()),
  },
  test: {
    send: request(
      z.strictObject({ connectionId: id, to: address, attemptId: id }),
      out<{ readonly runId: string }>(),
    ),
  },
  watch: {
    /** Runs the stopped test again by itself until it works. Asked again while it watches: looks at once. */
    start: request(connection, out<{ readonly runId: string }>()),
    stop: request(connection, out<null>()),
  },
  doctor: {
    run: request(
      z.strictObject({ connectionId: id, only: z.optional(z.array(id).check(z.maxLength(200))) }),
      out<{ readonly runId: string }>(),
    ),
    /** Takes the output of an Exchange PowerShell line as evidence. */
    paste: request(
      z.strictObject({ connectionId: id, text: z.string().check(z.maxLength(1_000_000)) }),
      out<PasteAnswer>(),
    ),
    saveReport: request(
      z.strictObject({ connectionId: id, format: z.enum(reportFormats) }),
      out<{ readonly savedAs: string | null }>(),
    ),
    /** The report as text for a forum or a ticket, redacted as the saved one. */
    reportText: request(connection, out<{ readonly text: string }>()),
  },
  diagnose: {
    text: request(
      z.strictObject({
        text: z.string().check(z.maxLength(2_000_000)),
        connectionId: z.optional(id),
        facts: z.optional(facts),
        /** Answers chosen so far, as the questions offered them. */
        answers: z.optional(z.array(id).check(z.maxLength(32))),
      }),
      out<Diagnosis>(),
    ),
  },
  runs: {
    cancel: request(run, out<null>()),
  },
} as const;

export type Contract = typeof contract;

type Caller<S> =
  S extends RequestSpec<infer In, infer Out>
    ? (input: In) => Promise<Result<Out>>
    : S extends EventSpec<infer T>
      ? (listener: (payload: T) => void) => () => void
      : never;

/** What the window sees as `window.app`: requests return a `Result`, events take a listener and return its removal. */
export type WindowApi = {
  readonly [G in keyof Contract]: { readonly [N in keyof Contract[G]]: Caller<Contract[G][N]> };
};

type HandlerOf<S> =
  S extends RequestSpec<infer In, infer Out> ? (input: In) => Promise<Out> | Out : never;

type RequestNames<G> = {
  [N in keyof G]: G[N] extends RequestSpec<infer _I, infer _O> ? N : never;
}[keyof G];

/** What the engine implements: one function a request. It may throw `AppError`; hosts turn that into a `Result`. */
export type Handlers = {
  readonly [G in keyof Contract]: {
    readonly [N in RequestNames<Contract[G]>]: HandlerOf<Contract[G][N]>;
  };
};

type EventNames<G> = {
  [N in keyof G]: G[N] extends EventSpec<infer _T> ? N : never;
}[keyof G];

/** All events as a map from channel to payload, for hosts that forward them. */
export type EventMap = {
  [G in keyof Contract & string as EventNames<Contract[G]> extends never
    ? never
    : `${G}.${EventNames<Contract[G]> & string}`]: EventNames<Contract[G]> extends infer N extends
    keyof Contract[G]
    ? Contract[G][N] extends EventSpec<infer T>
      ? T
      : never
    : never;
};

/** Channel name of one request or event. */
export const channel = (group: string, name: string): string => `${group}.${name}`;
