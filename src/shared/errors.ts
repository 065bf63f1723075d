/**
 * Every way a job can end badly, as a closed union.
 *
 * Each code is raised in one place. Unknown upstream codes become `*.unexpected` and keep the raw value in
 * `details.upstreamCode`. Sentences live in text/en/errors.ts as a Record over this union.
 */
export const errorCodes = [
  'ipc.invalid',
  'ipc.unexpected',
  'run.cancelled',
  'run.busy',
  'connection.unknown',
  'connection.incomplete',
  'connection.addressInvalid',
  'auth.cancelled',
  'auth.refused',
  'auth.timedOut',
  'auth.busy',
  'auth.signInNeeded',
  'auth.browserFailed',
  'auth.consentNeeded',
  'auth.appUnknown',
  'auth.secretWrong',
  'auth.secretExpired',
  'auth.accessBlocked',
  'auth.unexpected',
  'vault.locked',
  'vault.absent',
  'vault.unavailable',
  'vault.signInLeft',
  'network.offline',
  'network.nameUnknown',
  'network.refused',
  'network.timedOut',
  'network.reset',
  'network.certificate',
  'network.tooLarge',
  'network.hostNotAllowed',
  'network.unexpected',
  'graph.throttled',
  'graph.denied',
  'graph.notFound',
  'graph.conflict',
  'graph.badRequest',
  'graph.unauthorised',
  'graph.unavailable',
  'graph.secretLifetime',
  'graph.secretNotAllowed',
  'graph.secretLimit',
  'graph.quota',
  'graph.shape',
  'graph.unexpected',
  'site.addressInvalid',
  'plan.stale',
  'plan.notReplicated',
  'plan.nothingToUndo',
  'handover.secretIdPasted',
  'handover.idInvalid',
  'handover.secretMissing',
  'send.recipientInvalid',
  'send.notProven',
  'watch.nothing',
  'store.damaged',
  'store.newer',
  'store.full',
  'store.readOnly',
  'store.inUse',
  'store.notSaved',
  'link.unknown',
  'practice.unavailable',
  'window.crashed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorParams = Readonly<Record<string, string | number>>;

/** What goes under *Details*: never a token, a code or a secret. */
export interface ErrorDetails {
  readonly at: string;
  readonly requestId?: string;
  readonly correlationId?: string;
  readonly status?: number;
  readonly upstreamCode?: string;
  readonly upstreamMessage?: string;
  /** How long Microsoft asked to wait (Retry-After). */
  readonly retryAfterMs?: number;
}

/** An error on its way to the window. */
export interface ErrorView {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly details: ErrorDetails;
}

/** An expected failure. Thrown inside the engine, turned into an `ErrorView` at the boundary. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly details: Partial<ErrorDetails> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }

  toView(now: () => Date = () => new Date()): ErrorView {
    return {
      code: this.code,
      params: this.params,
      details: { at: now().toISOString(), ...this.details },
    };
  }
}
