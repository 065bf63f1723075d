const VERSION = /^\/(?:v1\.0|beta)(?=\/)/i;

/** `/users('x')` is `/users/x`. */
const KEYED =
  /(\/[A-Za-z]+)(?:\(|%28)(?:'|%27)((?:[^'/%]|%(?!27)[0-9A-F]{2})+)(?:'|%27)(?:\)|%29)/gi;

/**
 * An address of Graph in the one form the router knows.
 *
 * Keys in brackets become segments; `/applications(appId='x')` one of its own. The name of the own organisation may
 * stand before a path, as it did in the older directory service. `names`: how segments are written, by their lower case.
 */
export function canonicalPath(path: string, names: ReadonlyMap<string, string>): string {
  const [before = '', ...query] = path.split('?');
  const version = VERSION.exec(before)?.[0] ?? '';
  const rest = before
    .slice(version.length)
    .replace(/^\/myorganization(?=\/)/i, '')
    .replaceAll(KEYED, '$1/$2')
    .replace(/^\/(applications|servicePrincipals)(?=\(|%28)/i, '/$1/')
    .split('/')
    .map((segment) => names.get(segment.toLowerCase()) ?? segment)
    .join('/');
  return [`${version.toLowerCase()}${rest}`, ...query].join('?');
}
