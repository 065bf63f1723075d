import { randomUUID } from 'node:crypto';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
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

/** The one way out: host allow-list, time and size limits, retries of safe requests, request ids. */
export function createHttp(options: HttpOptions): Http {
  const { transport, now, timers = systemTimers } = options;
  const wire = createWire(options.cloud, options.practice);

  const once = async (request: HttpRequest, url: URL, address: string): Promise<WireResponse> => {
    const limit = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_LIMIT_MS);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    try {
      return await transport({
        method: request.method,
        url: address,
        headers: {
          ...(request.to === 'microsoft' ? { 'client-request-id': randomUUID() } : {}),
          ...request.headers,
        },
        body: request.body ?? null,
        signal,
        maxBytes: request.maxBytes ?? DEFAULT_MAX_BYTES,
      });
    } catch (error) {
      if (request.signal?.aborted) throw new AppError('run.cancelled', {}, {}, { cause: error });
      if (limit.aborted) {
        throw new AppError('network.timedOut', { host: url.host }, {}, { cause: error });
      }
      throw nameError(error, url.host);
    }
  };

  const request = async (request: HttpRequest): Promise<HttpResponse> => {
    const url = new URL(request.url);
    const address = wire.address(url, request.to);
    const retry = request.retry ?? (request.method === 'GET' ? 'safe' : 'never');
    const started = now().getTime();
    for (let attempt = 0; ; attempt++) {
      const answer = await once(request, url, address).catch((error: unknown) => error);
      const lost = answer instanceof AppError;
      if (!isResponse(answer) && !(lost && LOST.has(answer.code))) throw answer;
      const again = retry === 'safe' || (retry === 'refused' && statusOf(answer) === 429);
      const delay = again
        ? retryDelay(
            attempt,
            lost ? 'lost' : isResponse(answer) ? answer.status : 'lost',
            isResponse(answer) ? (answer.headers['retry-after'] ?? null) : null,
            now(),
            timers.random,
          )
        : null;
      if (delay === null) {
        if (!isResponse(answer)) throw answer;
        return {
          ...answer,
          url: request.url,
          requestId: answer.headers['request-id'] ?? answer.headers['x-ms-request-id'] ?? null,
          elapsedMs: now().getTime() - started,
        };
      }
      request.onPause?.({
        kind: isResponse(answer) && answer.status === 429 ? 'throttled' : 'unavailable',
        untilAt: new Date(now().getTime() + delay).toISOString(),
      });
      await pause(delay, request.signal);
    }
  };

  const pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
    try {
      await timers.wait(ms, signal ?? new AbortController().signal);
    } catch (error) {
      throw new AppError('run.cancelled', {}, {}, { cause: error });
    }
  };

  return { request, browserAddress: wire.browserAddress };
}

/** Failures after which a safe request may be tried again. */
const LOST: ReadonlySet<string> = new Set(['network.reset', 'network.timedOut']);

const statusOf = (answer: unknown): number | null => (isResponse(answer) ? answer.status : null);

const isResponse = (answer: unknown): answer is WireResponse =>
  typeof answer === 'object' && answer !== null && 'status' in answer && 'body' in answer;
