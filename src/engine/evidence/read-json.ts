import { AppError } from '@shared/errors';
import type * as z from 'zod/mini';
import type { HttpResponse } from '../http/http';

/** The body of a 200 as the schema wants it. Raises graph.shape for anything else. */
export function readJson<T>(answer: HttpResponse, schema: z.ZodMiniType<T>): T {
  const details = {
    status: answer.status,
    ...(answer.requestId ? { requestId: answer.requestId } : {}),
  };
  if (answer.status !== 200) throw new AppError('graph.unexpected', {}, details);
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch (error) {
    throw new AppError('graph.shape', {}, details, { cause: error });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new AppError('graph.shape', {}, details, { cause: parsed.error });
  return parsed.data;
}
