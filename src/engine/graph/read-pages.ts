import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';

/** Far beyond any tenant's registrations; a server that never ends its list must not hold us for ever. */
const MOST_PAGES = 200;

/** Reads a list to its end, page by page. Raises graph.shape when it has none. */
export async function readPages<T>(
  graph: GraphReader,
  firstPath: string,
  item: z.ZodMiniType<T>,
  signal: AbortSignal,
): Promise<readonly T[]> {
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.optional(z.string()) });
  const items: T[] = [];
  let path: string | null = firstPath;
  for (let pages = 0; path !== null; pages++) {
    if (pages === MOST_PAGES) throw new AppError('graph.shape');
    const read: z.infer<typeof page> = (await graph.get(path, page, signal)).value;
    items.push(...read.value);
    path = pathOf(read['@odata.nextLink'] ?? null);
  }
  return items;
}

/** The link's host is not followed: the reader knows where Graph is. */
const pathOf = (link: string | null): string | null =>
  link?.replace(/^https:\/\/[^/]+\/v1\.0/, '') ?? null;
