/**
 * The wire, handed in by the host: one exchange, no redirect followed, no retry, no cookies.
 *
 * Rejects with the platform's own error (`cause.code` such as ENOTFOUND); the http module names it.
 */
export type Transport = (request: WireRequest) => Promise<WireResponse>;

export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
  /** Reading stops with an error past this size. */
  readonly maxBytes: number;
}

export interface WireResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
