/** Replaces what identifies people and organisations by stable placeholders, so that a report can be posted. */
export type Redactor = (text: string) => string;

const GUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
const ADDRESS = /[\w.+#-]{1,64}@[\w-]+(?:\.[\w-]+){1,8}/g;
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]+){0,2}/g;
/** The tenant's first domain, which names the organisation. */
const INITIAL_DOMAIN = /\b[\w-]+\.onmicrosoft\.(?:com|us)\b/gi;
/** Entra's secret values: 40 characters with a tilde, three letters and a digit Q before it. */
const SECRET = /[\w.~-]{3}\dQ~[\w.~-]{20,}/g;

/**
 * `known` gives names to values of this connection (From address, site); every other address and id is numbered.
 *
 * One redactor keeps its numbers, so that equal values stay recognisable within one report.
 */
export function createRedactor(known: Readonly<Record<string, string>>): Redactor {
  const numbers = new Map<string, string>();
  const numbered = (kind: string) => (value: string) => {
    const key = value.toLowerCase();
    const named = names.get(key);
    if (named) return named;
    const made = numbers.get(key) ?? `<${kind} ${countOf(kind) + 1}>`;
    numbers.set(key, made);
    return made;
  };
  const countOf = (kind: string): number =>
    [...numbers.values()].filter((name) => name.startsWith(`<${kind} `)).length;
  const names = new Map(
    Object.entries(known)
      .filter(([value]) => value !== '')
      .map(([value, name]) => [value.toLowerCase(), `<${name}>`]),
  );
  const byLength = [...names].sort(([a], [b]) => b.length - a.length);
  return (text) => {
    // Whole addresses and ids first: a domain's name taken out of an address would leave the person's half standing.
    let result = text
      .replace(TOKEN, '<token>')
      .replace(SECRET, '<secret>')
      .replace(ADDRESS, numbered('address'))
      .replace(GUID, numbered('id'))
      .replace(INITIAL_DOMAIN, '<initial domain>');
    for (const [value, name] of byLength) {
      result = result.replaceAll(new RegExp(escaped(value), 'gi'), name);
    }
    return result;
  };
}

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
