import type { PracticeContext } from '../server/env';
import { context, GraphRefusal } from './answer';
import type { Item } from './filter';

/** GET /{set}/{id}/{property}: one property of an object by itself. */
export function property(c: PracticeContext, set: string, item: Item): Response {
  const name = c.req.param('property') ?? '';
  if (!Object.hasOwn(item, name)) {
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${name}'.`);
  }
  const value = item[name];
  if (value === null || value === undefined) return c.body(null, 204);
  return c.json({ ...context(`${set}('${String(item.id)}')/${name}`), value });
}
