import type { EvidenceMap } from '@core/checks/evidence';
import type { PastedExchange } from '@core/checks/pasted-exchange';
import type { Cloud } from '@shared/cloud';
import type * as z from 'zod/mini';
import type { Http } from '../http/http';

/** Reads Graph as one signed-in person. Raises AppError `graph.*`, `auth.*` and `network.*`. */
export interface GraphReader {
  /** `path` begins after /v1.0. Raises graph.notFound for 404 and graph.shape when the schema does not fit. */
  readonly get: <T>(
    path: string,
    schema: z.ZodMiniType<T>,
    signal: AbortSignal,
  ) => Promise<{ readonly value: T; readonly requestId: string | null }>;
}

/** Asks the system's resolver, or the practice world's. Rejects like `node:dns/promises`. */
export interface Resolver {
  readonly resolveMx: (
    name: string,
  ) => Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  readonly resolveTxt: (name: string) => Promise<readonly (readonly string[])[]>;
  readonly resolveCname: (name: string) => Promise<readonly string[]>;
}

/** Who may be asked: somebody signed in, or why nobody is. */
export type Person<T> =
  | { readonly kind: 'signed-in'; readonly as: T }
  | {
      readonly kind: 'absent';
      readonly reason: 'needs-administrator' | 'needs-sender' | 'other-tenant';
    };

export interface AdministratorAccess {
  readonly graph: GraphReader;
  readonly identity: EvidenceMap['admin.identity'];
}

export interface SenderAccess {
  readonly graph: GraphReader;
  /** Claims of the access token, decoded for display only. */
  readonly claims: () => Promise<Readonly<Record<string, unknown>>>;
  readonly scopes: readonly string[];
  readonly lastUsedAt: string | null;
}

/** Everything the gatherers may touch, for one connection. */
export interface EvidencePorts {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly now: () => Date;
  readonly resolver: Resolver;
  /** Connects to a mail server and answers how it greets and what it offers. */
  readonly greet: (
    host: string,
    port: number,
    signal: AbortSignal,
  ) => Promise<EvidenceMap['net.smtp']>;
  readonly administrator: Person<AdministratorAccess>;
  readonly sender: Person<SenderAccess>;
  readonly siteUrl: string;
  readonly restPath: {
    readonly namespace: string;
    readonly callbackRoute: string;
    readonly plugin: string;
  } | null;
  readonly fromAddress: string;
  readonly appId: string | null;
  readonly callback: string;
  readonly secret: {
    readonly local: EvidenceMap['secret.local'];
    /**
     * Whether there was a value here to try. Raises auth.secretWrong or auth.secretExpired for one Microsoft refuses,
     * vault.* where the keychain would not give it; null before there is a registration.
     */
    readonly prove: (() => Promise<'tried' | 'no-value'>) | null;
  };
  readonly lastTest: EvidenceMap['send.last'] | null;
  readonly pasted: PastedExchange | null;
}
