/** The one way out. Every request of the engine, MSAL's included, goes through an `Http`. */
export interface Http {
  /** Raises AppError `network.*`; an HTTP status is an answer, not an error. */
  readonly request: (request: HttpRequest) => Promise<HttpResponse>;
  /** The address to open in the person's browser for a Microsoft page: rewritten in practice mode only. */
  readonly browserAddress: (url: string) => string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** For the whole exchange, retries not included. Default 10 000. */
  readonly timeoutMs?: number;
  /** `microsoft`: host must belong to the cloud. `site`: the person's own site, redirects are reported, not followed. */
  readonly to: 'microsoft' | 'site';
  /**
   * `safe`: GET and idempotent calls are tried again on 429, 5xx and a lost connection. `refused`: only on 429, which
   * says that nothing was done. Default `safe` for GET of Microsoft, else `never`.
   */
  readonly retry?: 'safe' | 'refused' | 'never';
  readonly maxBytes?: number;
  /** Told before each wait: throttled (429) or unavailable (5xx). */
  readonly onPause?: (pause: { kind: 'throttled' | 'unavailable'; untilAt: string }) => void;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly url: string;
  readonly requestId: string | null;
  readonly elapsedMs: number;
}
