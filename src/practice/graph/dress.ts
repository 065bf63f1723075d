import type { Next } from 'hono';
import type { PracticeContext } from '../server/env';

const isJson = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('application/json');

/** What a mailbox keeps goes out as it is, JSON or not. */
const isRaw = (c: PracticeContext): boolean => c.req.path.endsWith('/$value');

/** `none`: the program wants no annotations, so that it gets the data alone. */
const levelOf = (accept: string | undefined): 'none' | 'minimal' =>
  /odata\.metadata=none/i.test(accept ?? '') ? 'none' : 'minimal';

/** What stays of an answer without metadata: what a program needs to go on, no description. */
const KEPT = ['@odata.nextLink', '@odata.count'];

function undescribed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(undescribed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.includes('@odata.') || KEPT.includes(key))
      .map(([key, inner]) => [key, undescribed(inner)]),
  );
}

/** The headers every answer of Graph has, and as much metadata as was asked for. */
export async function dress(c: PracticeContext, next: Next): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-cache');
  c.header('Strict-Transport-Security', 'max-age=31536000');
  if (!c.res.ok || !isJson(c.res) || isRaw(c)) return;
  const level = levelOf(c.req.header('accept'));
  const isBeta = c.req.path.startsWith('/beta/');
  if (level === 'none' || isBeta) {
    const text = JSON.stringify(
      level === 'none' ? undescribed(await c.res.json()) : await c.res.json(),
    );
    const said = isBeta ? text.replace('.com/v1.0/$metadata', '.com/beta/$metadata') : text;
    c.res = new Response(said, c.res);
  }
  c.header(
    'Content-Type',
    `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`,
  );
}
