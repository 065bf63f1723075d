import type { ObservedGrant } from './observed';

/** A consent as Graph gives it: names separated by blanks, at times with one in front. */
export const grantOf = (id: string, scope: string): ObservedGrant => ({
  id,
  scope,
  scopes: scope.split(' ').filter((name) => name !== ''),
});

/** Adds names to a grant's string and leaves the rest of it as it is. */
export const withScopes = (scope: string, added: readonly string[]): string =>
  scope === '' ? added.join(' ') : [scope, ...added].join(' ');

/** Takes names out of a grant's string and leaves the rest of it as it is. */
export const withoutScopes = (scope: string, names: readonly string[]): string => {
  const gone = new Set(names.map((name) => name.toLowerCase()));
  return scope
    .split(' ')
    .filter((name) => name === '' || !gone.has(name.toLowerCase()))
    .join(' ');
};
