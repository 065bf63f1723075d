import { randomUUID } from 'node:crypto';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import { timeLimit } from '../time-limit';
import type { Http, HttpRequest, HttpResponse } from './http';
import { nameError } from './name-error';
import { retryDelay } from './retry';
import { systemTimers, type Timers } from './timers';
import type { Transport, WireResponse } from './transport';
import { createWire, type PracticeWire } from './wire';

export interface HttpOptions {
  readonly transport: Transport;
  readonly cloud: Cloud;
  readonly practice: PracticeWire | null;
  readonly now: () => Date;
  readonly timers?: Timers;
}

const DEFAULT_LIMIT_MS = 10_000;
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;

/** One try: an answer with any status, or a connection that was lost on the way. */
type Tried =
  | { readonly kind: 'answered'; readonly answer: WireResponse }
  | { readonly kind: 'lost'; readonly error: AppError };

/** The one way out: host allow-list, time and size limits, retries of safe requests, request ids. */
export function createHttp(options: HttpOptions): Http {
  const { transport, now, timers = systemTimers } = options;
  const wire = createWire(options.cloud, options.practice);

  const once = async (request: HttpRequest, url: URL, address: string): Promise<WireResponse> => {
    const limit = timeLimit(request.timeoutMs ?? DEFAULT_LIMIT_MS, request.signal);
    try {
      return await transport({
        method: request.method,
        url: address,
        headers: {
          ...(request.to === 'microsoft' ? { 'client-request-id': randomUUID() } : {}),
          ...request.headers,
        },
        body: request.body ?? null,
        signal: limit.signal,
        maxBytes: request.maxBytes ?? DEFAULT_MAX_BYTES,
      });
    } catch (error) {
      if (request.signal?.aborted) throw new AppError('run.cancelled', {}, {}, { cause: error });
      if (limit.hasPassed()) {
        throw new AppError('network.timedOut', { host: url.host }, {}, { cause: error });
      }
      throw nameError(error, url.host);
    } finally {
      limit.end();
    }
  };

  const tried = async (request: HttpRequest, url: URL, address: string): Promise<Tried> => {
    try {
      const answer = await once(request, url, address);
      if (request.to === 'microsoft' && isRedirect(answer)) {
        wire.checkRedirect(url, answer.headers.location);
      }
      return { kind: 'answered', answer };
    } catch (error) {
      if (error instanceof AppError && LOST.has(error.code)) return { kind: 'lost', error };
      throw error;
    }
  };

  const delayAfter = (one: Tried, attempt: number, retry: Retry): number | null => {
    const status = one.kind === 'answered' ? one.answer.status : 'lost';
    if (retry === 'never' || (retry === 'refused' && status !== 429)) return null;
    const asked = one.kind === 'answered' ? (one.answer.headers['retry-after'] ?? null) : null;
    return retryDelay(attempt, status, asked, now(), timers.random);
  };

  const pause = async (request: HttpRequest, one: Tried, ms: number): Promise<void> => {
    const isThrottled = one.kind === 'answered' && one.answer.status === 429;
    request.onPause?.({
      kind: isThrottled ? 'throttled' : 'unavailable',
      untilAt: new Date(now().getTime() + ms).toISOString(),
    });
    try {
      await timers.wait(ms, request.signal ?? new AbortController().signal);
    } catch (error) {
      throw new AppError('run.cancelled', {}, {}, { cause: error });
    }
  };

  const request = async (request: HttpRequest): Promise<HttpResponse> => {
    const url = new URL(request.url);
    const address = wire.address(url, request.to);
    const retry = request.retry ?? usualRetry(request);
    const started = now().getTime();
    for (let attempt = 0; ; attempt++) {
      const one = await tried(request, url, address);
      const delay = delayAfter(one, attempt, retry);
      if (delay !== null) await pause(request, one, delay);
      else if (one.kind === 'lost') throw one.error;
      else return responseOf(request, one.answer, now().getTime() - started);
    }
  };

  return { request, browserAddress: wire.browserAddress };
}

type Retry = NonNullable<HttpRequest['retry']>;

/** A site that drops packets is slow to fail each time, and a person waits for it: they try again themselves. */
const usualRetry = ({ method, to }: HttpRequest): Retry =>
  method === 'GET' && to === 'microsoft' ? 'safe' : 'never';

/** Failures after which a safe request may be tried again. */
const LOST: ReadonlySet<string> = new Set(['network.reset', 'network.timedOut']);

/** A 201 carries a location as well, but leads nowhere. */
const isRedirect = ({ status }: WireResponse): boolean => status >= 300 && status < 400;

const responseOf = (
  request: HttpRequest,
  answer: WireResponse,
  elapsedMs: number,
): HttpResponse => ({
  ...answer,
  url: request.url,
  requestId: answer.headers['request-id'] ?? answer.headers['x-ms-request-id'] ?? null,
  elapsedMs,
});
