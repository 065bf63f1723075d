import { badRequest } from './answer';

type Item = Readonly<Record<string, unknown>>;

/** `$select` over an object: `id` and annotations always stay out unless asked, as Graph does for id it stays. */
export function select(item: Item, list: string | undefined): Item {
  if (!list) return item;
  const names = list.split(',').map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(item).filter(
      ([key]) => key.startsWith('@') || names.includes(key) || (key === 'id' && names.length > 0),
    ),
  );
}

const CLAUSES: readonly (readonly [RegExp, (match: RegExpExecArray) => (item: Item) => boolean])[] =
  [
    [
      /^(\w+(?:\/\w+)*) eq (?:'((?:[^']|'')*)'|(true|false|null))$/i,
      ([, path = '', quoted, word]) =>
        (item) => {
          const value = at(item, path);
          if (word !== undefined) return String(value ?? null) === word.toLowerCase();
          return typeof value === 'string' && value.toLowerCase() === unquote(quoted).toLowerCase();
        },
    ],
    [
      /^startswith\((\w+(?:\/\w+)*),\s*'((?:[^']|'')*)'\)$/i,
      ([, path = '', prefix]) =>
        (item) =>
          String(at(item, path) ?? '')
            .toLowerCase()
            .startsWith(unquote(prefix).toLowerCase()),
    ],
    [
      /^(\w+(?:\/\w+)*)\/any\((\w+):\s*\2 eq '((?:[^']|'')*)'\)$/i,
      ([, path = '', , wanted]) =>
        (item) => {
          const values = at(item, path);
          return (
            Array.isArray(values) &&
            values.some((value) => String(value).toLowerCase() === unquote(wanted).toLowerCase())
          );
        },
    ],
    [
      /^(\w+) (ge|gt|le|lt) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/i,
      ([, path = '', operator = 'ge', date = '']) =>
        (item) => {
          const difference = Date.parse(String(at(item, path))) - Date.parse(date);
          return (
            { ge: difference >= 0, gt: difference > 0, le: difference <= 0, lt: difference < 0 }[
              operator.toLowerCase()
            ] ?? false
          );
        },
    ],
  ];

const unquote = (text = ''): string => text.replaceAll("''", "'");

const at = (item: Item, path: string): unknown =>
  path.split('/').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
  }, item);

/** `$filter` with the operators Graph allows on these collections: eq, startswith, any, comparisons, and. */
export function filter(items: readonly Item[], expression: string | undefined): readonly Item[] {
  if (!expression) return items;
  const tests = expression
    .split(/ and /i)
    .map((part) => part.trim().replace(/^\((.*)\)$/, '$1'))
    .map((clause) => {
      for (const [pattern, make] of CLAUSES) {
        const match = pattern.exec(clause);
        if (match) return make(match);
      }
      throw badRequest(`Invalid filter clause: ${clause}`, 'Request_UnsupportedQuery');
    });
  return items.filter((item) => tests.every((test) => test(item)));
}

/** A collection answer with `$select`, `$filter`, `$top`, `$skiptoken` paging and `$count`. */
export function collection(
  items: readonly Item[],
  query: Readonly<Record<string, string>>,
  url: URL,
  header: Item,
): Item {
  const search = /^"displayName:(.*)"$/.exec(query.$search ?? '')?.[1]?.toLowerCase();
  const found = filter(items, query.$filter).filter(
    (item) =>
      search === undefined ||
      String(item.displayName ?? '')
        .toLowerCase()
        .includes(search),
  );
  const size = Math.min(Number(query.$top ?? 100) || 100, 999);
  const from = Number(query.$skiptoken ?? 0) || 0;
  const pageOf = found.slice(from, from + size);
  const more = from + size < found.length;
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(from + size));
  return {
    ...header,
    ...(query.$count === 'true' ? { '@odata.count': found.length } : {}),
    ...(more ? { '@odata.nextLink': next.href } : {}),
    value: pageOf.map((item) => select(item, query.$select)),
  };
}
