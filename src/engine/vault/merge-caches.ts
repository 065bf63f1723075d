import * as z from 'zod/mini';

const sections = z.record(z.string(), z.record(z.string(), z.unknown()));

/**
 * Two serialised MSAL caches in one: sections of entries by key, the newer entry wins.
 *
 * What is not such a cache gives way to the newer text.
 */
export function mergeCaches(older: string | null, newer: string): string {
  const [before, after] = [parsed(older), parsed(newer)];
  if (!before || !after) return newer;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const merged = [...names].map((name) => [name, { ...before[name], ...after[name] }] as const);
  return JSON.stringify(Object.fromEntries(merged));
}

function parsed(text: string | null): z.infer<typeof sections> | null {
  if (text === null) return null;
  try {
    return sections.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: damaged or foreign.
    return null;
  }
}
