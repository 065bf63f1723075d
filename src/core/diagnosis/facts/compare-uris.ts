export type UriDifference =
  | 'none'
  | 'scheme'
  | 'www'
  | 'host'
  | 'port'
  | 'slash'
  | 'case'
  | 'path'
  | 'query';

const parse = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    // Not an address: it cannot be compared part by part.
    return null;
  }
};

const bareHost = (host: string): string => host.replace(/^www\./, '');
const bareSlash = (path: string): string => path.replace(/\/+$/, '');

/** How two redirect URIs differ, as Microsoft compares them: letter by letter, host names without case. */
export function compareUris(sent: string, registered: string): UriDifference {
  if (sent === registered) return 'none';
  const a = parse(sent);
  const b = parse(registered);
  if (a === null || b === null) return 'path';
  if (bareHost(a.hostname) !== bareHost(b.hostname)) return 'host';
  if (a.protocol !== b.protocol) return 'scheme';
  if (a.hostname !== b.hostname) return 'www';
  if (a.port !== b.port) return 'port';
  if (a.pathname === b.pathname) return a.search === b.search ? 'none' : 'query';
  if (bareSlash(a.pathname) === bareSlash(b.pathname)) return 'slash';
  if (bareSlash(a.pathname).toLowerCase() === bareSlash(b.pathname).toLowerCase()) return 'case';
  return 'path';
}

/** The difference to the nearest of several registered addresses. */
export function nearestDifference(
  sent: string,
  registered: readonly string[],
): { readonly how: UriDifference; readonly registered: string } | null {
  const order: readonly UriDifference[] = [
    'none',
    'slash',
    'case',
    'scheme',
    'www',
    'port',
    'query',
    'path',
    'host',
  ];
  const compared = registered.map((uri) => ({ how: compareUris(sent, uri), registered: uri }));
  return compared.sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how))[0] ?? null;
}
