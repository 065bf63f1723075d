import type { PracticeContext } from '../server/env';

/** Entra's two generations of endpoints. */
export type Version = 'v1' | 'v2';

/** By the address that was called: those of v1 lie right under `/oauth2/`. */
export const versionOf = (c: PracticeContext): Version =>
  /\/oauth2\/(?!v2\.0\/)/.test(c.req.path) ? 'v1' : 'v2';
