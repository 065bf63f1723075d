import type { PracticeAccount } from '@shared/app-snapshot';

/** How a host or a test starts the practice tenant. */
export interface PracticeOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1' | '::1';
  /** Where its state (never a token, only hashes) survives a restart; none: memory only. */
  readonly folder?: string;
  readonly scenario?: string;
  readonly latencyMs?: number;
  readonly seed?: number;
  readonly tls?: { readonly folder: string };
  readonly now?: () => Date;
}

/** A running practice tenant. Structurally what `engine/host.ts` calls PracticeTenant, and more for tests. */
export interface Practice {
  readonly origin: string;
  readonly hosts: readonly string[];
  /** Answers DNS over UDP for the practice domains. */
  readonly dns: { readonly host: string; readonly port: number };
  readonly accounts: readonly PracticeAccount[];
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export type StartPractice = (options?: PracticeOptions) => Promise<Practice>;
