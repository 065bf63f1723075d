import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type * as z from 'zod/mini';
import type { Http, HttpRequest } from '../http/http';
import { nameGraphFailure } from './name-graph-failure';

/** Told before a wait, so that it can be shown. */
export type OnPause = (pause: { kind: 'replicating' | 'throttled'; untilAt: string }) => void;

export interface WriteOptions {
  readonly signal: AbortSignal;
  readonly onPause: OnPause;
  readonly prefer?: 'create-if-missing';
  /** `once`: a lost answer must not lead to a second try. */
  readonly repeat?: 'once';
}

export interface Written {
  readonly status: number;
  readonly requestId: string | null;
  readonly body: unknown;
}

/** Changes Graph v1.0 as one person. Raises `graph.*` with request ids. */
export interface GraphWriter {
  readonly send: (
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    options: WriteOptions,
  ) => Promise<Written>;
}

export const graphWriter = (
  http: Http,
  cloud: Cloud,
  token: () => Promise<string>,
): GraphWriter => ({
  send: async (method, path, body, { signal, onPause, prefer, repeat }) => {
    const request: HttpRequest = {
      method,
      url: `https://${cloud.graph}/v1.0${path}`,
      to: 'microsoft',
      retry: repeat === 'once' ? 'refused' : 'safe',
      signal,
      timeoutMs: 20_000,
      headers: {
        authorization: `Bearer ${await token()}`,
        'content-type': 'application/json',
        ...(prefer ? { prefer } : {}),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      onPause: ({ untilAt }) => onPause({ kind: 'throttled', untilAt }),
    };
    const answer = await http.request(request);
    if (answer.status >= 400) throw nameGraphFailure(answer);
    return {
      status: answer.status,
      requestId: answer.requestId,
      body: answer.body === '' ? null : jsonOf(answer.body, answer.requestId),
    };
  },
});

function jsonOf(body: string, requestId: string | null): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new AppError('graph.shape', {}, requestId ? { requestId } : {}, { cause: error });
  }
}

/** A written answer as the schema wants it. Raises graph.shape. */
export function shaped<T>(written: Written, schema: z.ZodMiniType<T>): T {
  const parsed = schema.safeParse(written.body);
  if (parsed.success) return parsed.data;
  throw new AppError('graph.shape', {}, written.requestId ? { requestId: written.requestId } : {}, {
    cause: parsed.error,
  });
}
