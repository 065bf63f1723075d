import { MOST_BODY } from '../server/bounded-body';
import { decoded } from '../server/decoded';
import type { PracticeContext } from '../server/env';
import type { Realm } from '../state/realm';
import { GraphRefusal } from './answer';
import { type Caller, callerOf } from './caller';

export async function callOf(c: PracticeContext): Promise<{ realm: Realm; caller: Caller }> {
  return { realm: c.env.realm, caller: await callerOf(c) };
}

/** The JSON body. Raises BadRequest in Graph's words. */
export async function bodyOf(c: PracticeContext): Promise<unknown> {
  const text = await textOf(c);
  try {
    return JSON.parse(text);
  } catch {
    // What exactly is broken Graph does not tell either.
    throw new GraphRefusal(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

export async function textOf(c: PracticeContext): Promise<string> {
  const text = await c.req.text();
  if (c.env.bodyTooLong || Buffer.byteLength(text) > MOST_BODY) {
    throw new GraphRefusal(413, 'RequestEntityTooLarge', 'The request payload is too large.');
  }
  return text;
}

export interface Key {
  readonly name: string;
  readonly value: string;
}

/** `GUID` or `(name='value')` as it comes in a path segment. */
export function keyOf(segment: string): Key {
  const match = /^\((\w+)='((?:[^']|'')*)'\)$/.exec(decoded(segment));
  return match
    ? { name: match[1] ?? '', value: (match[2] ?? '').replaceAll("''", "'") }
    : { name: 'id', value: decoded(segment) };
}

/** Whether a path key names this object, by its id or one of the alternate keys. */
export function sameKey(segment: string, item: object, alternates: readonly string[]): boolean {
  const key = keyOf(segment);
  if (key.name !== 'id' && !alternates.includes(key.name)) return false;
  const value = Object.entries(item).find(([name]) => name === key.name)?.[1];
  return typeof value === 'string' && value.toLowerCase() === key.value.toLowerCase();
}
