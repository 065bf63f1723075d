import type { EventMap, Handlers } from '@shared/contract';
import type { ErrorView } from '@shared/errors';
import type { Host } from './host';

/** The engine as a host sees it. */
export interface Services {
  readonly handlers: Handlers;
  /** Every event, for the host to forward to its window. Answers the removal. */
  readonly subscribe: (
    listener: <C extends keyof EventMap>(channel: C, payload: EventMap[C]) => void,
  ) => () => void;
  /** Shows a notice of the host's own, such as a crash that was survived. */
  readonly notify: (notice: ErrorView) => void;
  /** Ends waiting sign-ins, finishes writes, stops the practice tenant. */
  readonly close: () => Promise<void>;
}

export interface ServicesOptions {
  /** Start in the practice tenant (SENDWELL_CLOUD=practice). */
  readonly practice: boolean;
}

export type CreateServices = (host: Host, options: ServicesOptions) => Promise<Services>;
