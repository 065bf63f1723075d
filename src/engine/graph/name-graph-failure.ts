import { AppError, type ErrorCode } from '@shared/errors';
import * as z from 'zod/mini';
import type { HttpResponse } from '../http/http';

const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.optional(z.string()),
    innerError: z.optional(z.object({ code: z.optional(z.string()) })),
  }),
});

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'graph.badRequest',
  401: 'graph.unauthorised',
  403: 'graph.denied',
  404: 'graph.notFound',
  409: 'graph.conflict',
  429: 'graph.throttled',
  500: 'graph.unavailable',
  502: 'graph.unavailable',
  503: 'graph.unavailable',
  504: 'graph.unavailable',
};

/** Graph's refusal by its status; Graph's own code and text are kept for the details. */
export function nameGraphFailure(answer: HttpResponse): AppError {
  const body = refusal.safeParse(parsed(answer.body));
  const { code, message } = body.success
    ? body.data.error
    : { code: undefined, message: undefined };
  return new AppError(
    byStatus[answer.status] ?? 'graph.unexpected',
    {},
    {
      status: answer.status,
      ...(answer.requestId ? { requestId: answer.requestId } : {}),
      ...(code ? { upstreamCode: code } : {}),
      ...(message ? { upstreamMessage: message.slice(0, 500) } : {}),
    },
  );
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // Proxies answer in HTML: the status alone tells then.
    return null;
  }
};
