import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { badRequest } from './answer';
import { segmented } from './graph';
import { bodyOf } from './request';

const item = z.object({
  id: z.string(),
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE', 'PUT']),
  url: z.string(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.unknown()),
  dependsOn: z.optional(z.array(z.string())),
});
const requests = z.object({ requests: z.array(item) });

const MAX_ITEMS = 20;

interface Answered {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** POST /$batch: up to 20 requests, `dependsOn` in order, each with a status of its own; a failed parent gives 424. */
export async function batch(c: PracticeContext, app: Hono<PracticeEnv>): Promise<Response> {
  const parsed = requests.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('Invalid batch payload format.', 'BadRequest');
  const items = parsed.data.requests;
  if (items.length > MAX_ITEMS) {
    throw badRequest(
      `Number of batch request steps exceeds the maximum value of ${MAX_ITEMS}.`,
      'MaxBatchSize',
    );
  }
  const answers = new Map<string, Answered>();
  for (const step of items) {
    const failed = (step.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 424) >= 400);
    answers.set(step.id, failed ? dependency(step.id) : await run(c, app, step));
  }
  return c.json({ responses: [...answers.values()] });
}

const dependency = (id: string): Answered => ({
  id,
  status: 424,
  headers: {},
  body: { error: { code: 'FailedDependency', message: 'Failed Dependency' } },
});

async function run(
  c: PracticeContext,
  app: Hono<PracticeEnv>,
  step: z.infer<typeof item>,
): Promise<Answered> {
  const url = new URL(`https://graph.microsoft.com/v1.0/${step.url.replace(/^\//, '')}`);
  url.pathname = segmented(url.pathname);
  const response = await app.fetch(
    new Request(url, {
      method: step.method,
      headers: { authorization: c.req.header('authorization') ?? '', ...step.headers },
      ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
    }),
    c.env,
  );
  const text = await response.text();
  return {
    id: step.id,
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].filter(([name]) =>
        ['content-type', 'request-id', 'retry-after'].includes(name),
      ),
    ),
    body: text === '' ? null : JSON.parse(text),
  };
}
