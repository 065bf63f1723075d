import type { GraphExchange } from '@practice/graph/witness';
import { type Target, targetOf } from './graph-path';
import { type GraphSchema, membersOf, type Property, violationsOf } from './graph-schema';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON has no properties to judge.
    return undefined;
  }
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

/**
 * What an exchange breaks of Microsoft's metadata.
 *
 * A request that Graph refuses is the caller's test of the refusal; so requests are judged where they were accepted.
 */
export function brokenBy(schema: GraphSchema, exchange: GraphExchange): readonly string[] {
  // The metadata is that of v1.0: it tells nothing of beta, nor of the sign-in's own userinfo on the same host.
  if (!exchange.path.startsWith('/v1.0/') || exchange.path.includes('/$batch')) return [];
  const where = `${exchange.method} ${exchange.path.split('?')[0]}`;
  const body = parsed(exchange.response);
  if (exchange.status >= 400) return errorViolations(where, body);
  const target = targetOf(schema, exchange.path);
  if (target.kind === 'unknown') return [`${where}: not in the metadata: ${target.segment}`];
  return [
    ...selectViolations(schema, target, exchange.path, where),
    ...requestViolations(schema, target, exchange, `${where} request`),
    ...(exchange.response === '' ? [] : answerViolations(schema, target, body, `${where} answer`)),
  ];
}

/** `$select` may name nothing that the type does not have. */
function selectViolations(
  schema: GraphSchema,
  target: Target,
  path: string,
  where: string,
): readonly string[] {
  const names = new URL(path, 'https://graph.microsoft.com').searchParams.get('$select');
  const members = target.kind === 'value' ? membersOf(schema, target.declared.type) : null;
  // Of directory objects any derived type's properties may be asked for.
  const derived = target.kind === 'value' && target.declared.type === 'directoryObject';
  if (!names || !members || derived) return [];
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !(name in members))
    .map((name) => `${where}: $select names '${name}', which is not there`);
}

function requestViolations(
  schema: GraphSchema,
  target: Target,
  exchange: GraphExchange,
  place: string,
): readonly string[] {
  const body = parsed(exchange.request);
  if (exchange.request === '' || body === undefined) return [];
  switch (target.kind) {
    case 'value':
      return violationsOf(
        schema,
        { type: target.declared.type, required: true },
        body,
        place,
        'by us',
      );
    case 'action':
      return Object.entries(body ?? {}).flatMap(([name, value]) => {
        const parameter = target.parameters.find(
          (entry) => entry.name.toLowerCase() === name.toLowerCase(),
        );
        return parameter
          ? violationsOf(schema, parameter, value, `${place}.${name}`, 'by us')
          : [`${place}: the action has no parameter '${name}'`];
      });
    default:
      return [];
  }
}

function answerViolations(
  schema: GraphSchema,
  target: Target,
  body: unknown,
  place: string,
): readonly string[] {
  if (target.kind === 'action') {
    return target.returns ? violationsOf(schema, target.returns, body, place) : [];
  }
  if (target.kind !== 'value') return [];
  const { declared } = target;
  if (!declared.many) {
    return schema.enumTypes[declared.type] || declared.type.startsWith('Edm.')
      ? violationsOf(schema, declared, fieldOf(body, 'value'), `${place}.value`)
      : violationsOf(schema, { ...declared, required: true }, body, place);
  }
  const single: Property = { type: declared.type, required: true };
  const made = fieldOf(body, 'value') === undefined && fieldOf(body, 'id') !== undefined;
  return made
    ? violationsOf(schema, single, body, place)
    : violationsOf(schema, declared, fieldOf(body, 'value'), `${place}.value`);
}

/** Graph's error form: a code and a message, and the ids people give to support. */
function errorViolations(where: string, body: unknown): readonly string[] {
  const error = fieldOf(body, 'error');
  const inner = fieldOf(error, 'innerError');
  return [
    ...(typeof fieldOf(error, 'code') === 'string' ? [] : [`${where}: the error has no code`]),
    ...(typeof fieldOf(error, 'message') === 'string'
      ? []
      : [`${where}: the error has no message`]),
    ...['date', 'request-id', 'client-request-id'].flatMap((name) =>
      typeof fieldOf(inner, name) === 'string' ? [] : [`${where}: innerError has no ${name}`],
    ),
  ];
}
