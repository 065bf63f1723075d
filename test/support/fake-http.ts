import type { Http, HttpRequest, HttpResponse } from '@engine/http/http';
import { AppError, type ErrorCode } from '@shared/errors';

export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly requestId?: string;
    }
  | ErrorCode
  | ((request: HttpRequest) => Answer);

/** A recording Http: answers by "METHOD url" or by url; what is not in the table is a name nobody knows. */
export function fakeHttp(answers: Readonly<Record<string, Answer>>): Http & {
  readonly requests: HttpRequest[];
} {
  const requests: HttpRequest[] = [];
  const respond = (answer: Answer, request: HttpRequest): HttpResponse => {
    if (typeof answer === 'function') return respond(answer(request), request);
    if (typeof answer === 'string') throw new AppError(answer, { host: new URL(request.url).host });
    return {
      status: answer.status ?? 200,
      headers: answer.headers ?? {},
      body: answer.body ?? '',
      url: request.url,
      requestId: answer.requestId ?? null,
      elapsedMs: 1,
    };
  };
  return {
    requests,
    browserAddress: (url) => url,
    request: async (request) => {
      requests.push(request);
      const answer = answers[`${request.method} ${request.url}`] ?? answers[request.url];
      return respond(answer ?? 'network.nameUnknown', request);
    },
  };
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
