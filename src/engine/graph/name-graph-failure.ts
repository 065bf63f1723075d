import { AppError, type ErrorCode } from '@shared/errors';
import * as z from 'zod/mini';
import type { HttpResponse } from '../http/http';

const coded = z.object({ code: z.optional(z.nullable(z.string())) });

const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.optional(z.string()),
    innerError: z.optional(coded),
    details: z.optional(z.array(coded)),
  }),
});

const byCode: Readonly<Record<string, ErrorCode>> = {
  Directory_QuotaExceeded: 'graph.quota',
  Directory_ResourceSizeExceeded: 'graph.quota',
};

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

/** Graph's refusal by its status; Graph's most precise code and its text are kept for the details. */
export function nameGraphFailure(answer: HttpResponse): AppError {
  const body = refusal.safeParse(parsed(answer.body));
  const refused = body.success ? body.data.error : null;
  const code = refused && preciseCode(refused);
  const message = refused?.message;
  return new AppError(
    byCode[code ?? ''] ?? byStatus[answer.status] ?? 'graph.unexpected',
    {},
    {
      status: answer.status,
      ...(answer.requestId ? { requestId: answer.requestId } : {}),
      ...(code ? { upstreamCode: code } : {}),
      ...retryAfter(answer),
      ...(message ? { upstreamMessage: message.slice(0, 500) } : {}),
    },
  );
}

/** `Request_BadRequest` says little: where there is one, the inner code tells what it was. */
const preciseCode = ({ code, innerError, details }: z.infer<typeof refusal>['error']): string =>
  innerError?.code ?? details?.find((detail) => detail.code)?.code ?? code;

/** Graph gives seconds, never a date. */
const retryAfter = ({ headers }: HttpResponse): { readonly retryAfterMs?: number } => {
  const seconds = headers['retry-after'] ?? '';
  return /^\d{1,6}$/.test(seconds) ? { retryAfterMs: Number(seconds) * 1000 } : {};
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // Proxies answer in HTML: the status alone tells then.
    return null;
  }
};
