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
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code: 'FailedDependency', message: 'Failed Dependency' } },
});

async function run(
  c: PracticeContext,
  app: Hono<PracticeEnv>,
  step: z.infer<typeof item>,
): Promise<Answered> {
  const version = c.req.path.startsWith('/beta/') ? 'beta' : 'v1.0';
  const url = new URL(`https://graph.microsoft.com/${version}/${step.url.replace(/^\//, '')}`);
  url.pathname = segmented(url.pathname);
  const response = await app.fetch(
    new Request(url, {
      method: step.method,
      headers: { authorization: c.req.header('authorization') ?? '', ...step.headers },
      ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
    }),
    c.env,
  );
  return {
    id: step.id,
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers]
        .filter(([name]) => SHOWN_HEADERS.includes(name))
        .map(([name, value]) => [spelt(name), value]),
    ),
    body: await bodyIn(response, response.ok && url.pathname.endsWith('/$value')),
  };
}

const SHOWN_HEADERS = ['cache-control', 'content-type', 'location', 'request-id', 'retry-after'];

/** Inside a batch header names are text, and programs look for them as Graph spells them. */
const spelt = (name: string): string =>
  name === 'request-id' ? name : name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** JSON as it is; anything else as base64 text. */
async function bodyIn(response: Response, isRaw: boolean): Promise<unknown> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return null;
  return !isRaw && /json/.test(response.headers.get('content-type') ?? '')
    ? JSON.parse(bytes.toString('utf8'))
    : bytes.toString('base64');
}
