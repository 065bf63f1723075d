import type { PracticeContext } from '../server/env';
import { badRequest } from './answer';
import { at, type Item, readFilter } from './filter';

/** `$select` over an object; `id` and annotations stay. */
export function select(item: Item, list: string | undefined): Item {
  if (!list) return item;
  const names = list.split(',').map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(item).filter(
      ([key]) => key.startsWith('@') || names.includes(key) || key === 'id',
    ),
  );
}

export interface CollectionOptions {
  /** Directory objects ask for eventual consistency where a query is advanced. */
  readonly directory?: true;
  /** What is selected where the request says nothing. */
  readonly select?: string;
  /** Puts in what `$expand` asks for, whatever is selected; of the answered page only. */
  readonly expand?: (item: Item) => Item;
  /** The length of a page where the request says nothing. */
  readonly top?: number;
}

const MOST_ON_A_PAGE = 999;

/** A collection answer: `$filter`, `$search`, `$orderby`, `$select`, `$top`, `$skiptoken` paging and `$count`. */
export function collection(
  c: PracticeContext,
  items: readonly Item[],
  header: Item,
  options: CollectionOptions = {},
): Item {
  const query = c.req.query();
  const found = ordered(chosen(c, items, options), query.$orderby);
  const size = Math.min(Number(query.$top) || (options.top ?? 100), MOST_ON_A_PAGE);
  const from = Number(query.$skiptoken ?? 0) || 0;
  const { expand = (item) => item } = options;
  const next = new URL(c.req.url);
  next.searchParams.set('$skiptoken', String(from + size));
  return {
    ...header,
    ...(query.$count === 'true' ? { '@odata.count': found.length } : {}),
    ...(from + size < found.length ? { '@odata.nextLink': next.href } : {}),
    value: found
      .slice(from, from + size)
      .map((item) => expand(select(item, query.$select ?? options.select))),
  };
}

function chosen(
  c: PracticeContext,
  items: readonly Item[],
  { directory }: CollectionOptions,
): readonly Item[] {
  const { $filter, $search, $orderby, $count } = c.req.query();
  const filter = $filter ? readFilter($filter) : null;
  const eventual = /eventual/i.test(c.req.header('consistencylevel') ?? '');
  if (directory && $search && !eventual) {
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const advanced = filter?.advanced || ($filter !== undefined && $orderby !== undefined);
  if (directory && advanced && !(eventual && $count === 'true')) {
    throw unsupported(
      'Unsupported or invalid query filter clause: it needs the header ConsistencyLevel: eventual, and $count=true.',
    );
  }
  const sought = /^"displayName:(.*)"$/.exec($search ?? '')?.[1]?.toLowerCase() ?? '';
  return items
    .filter((item) => filter?.fits(item) ?? true)
    .filter((item) => sought === '' || String(item.displayName).toLowerCase().includes(sought));
}

const unsupported = (message: string): Error => badRequest(message, 'Request_UnsupportedQuery');

function ordered(items: readonly Item[], orderby: string | undefined): readonly Item[] {
  const [path, direction = 'asc'] = (orderby ?? '').split(/\s+/);
  if (!path) return items;
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return [...items].sort(
    (a, b) => sign * String(at(a, path) ?? '').localeCompare(String(at(b, path) ?? '')),
  );
}
