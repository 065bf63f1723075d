/** So many of what a program asks for again and again are kept; the oldest go first. */
export const MOST_KEPT = 1_000;

/** Puts an entry into a map and lets the oldest go beyond the bound. */
export function putBounded<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST_KEPT) return;
    map.delete(oldest);
  }
}

/** Puts an entry behind a list and lets the oldest go beyond the bound. */
export function pushBounded<T>(list: T[], entry: T, most = MOST_KEPT): void {
  list.push(entry);
  // A tenth at a time: moving a long list up for every entry would cost more than it saves.
  if (list.length > most) list.splice(0, Math.ceil(most / 10));
}
