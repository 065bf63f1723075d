import type { SetUpStep } from '@shared/connection';

export type ConnectionPage = 'checklist' | 'test' | 'values' | 'made';

/** Why the first form is open: to set up, or only to look at what is there. */
export type Purpose = 'set-up' | 'check';

/** Where the person is. The engine knows nothing of it. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'start'; readonly purpose: Purpose }
  | {
      readonly kind: 'set-up';
      readonly connectionId: string;
      /** A step looked at out of turn; null follows the connection's own step. */
      readonly showing: SetUpStep | null;
    }
  | { readonly kind: 'connection'; readonly connectionId: string; readonly page: ConnectionPage }
  | { readonly kind: 'diagnose'; readonly connectionId: string | null }
  | { readonly kind: 'made' }
  | { readonly kind: 'settings'; readonly connectionId: string | null };

/** An unfinished connection opens at its step, a finished one at its checklist. */
export const routeOf = (connection: {
  readonly id: string;
  readonly step: SetUpStep | null;
}): Route =>
  connection.step === null
    ? { kind: 'connection', connectionId: connection.id, page: 'checklist' }
    : { kind: 'set-up', connectionId: connection.id, showing: null };

/** The connection a place speaks of, null where it speaks of none. */
export const connectionIdOf = (route: Route): string | null =>
  'connectionId' in route ? route.connectionId : null;
