import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import type { TargetSummary } from '@shared/targets';
import { create } from 'zustand';
import type { Route } from './route';

/** What the engine last said, and where the person is. Screens are functions of this and their own fields. */
export interface WindowState {
  readonly app: AppSnapshot | null;
  /** Why there is no snapshot: the engine answered the first question with a failure. */
  readonly startFailure: ErrorView | null;
  readonly connections: Readonly<Record<string, ConnectionView>>;
  readonly targets: readonly TargetSummary[];
  readonly route: Route;
  /** What failed outside any page, for instance entering the practice tenant. */
  readonly failure: ErrorView | null;
  /** The person read that the keychain is locked or missing and goes on without it. */
  readonly withoutKeychain: boolean;
  /** The last thing said to a screen reader; the number makes the same words news again. */
  readonly spoken: { readonly text: string; readonly turn: number };
}

export const useStore = create<WindowState>()(() => ({
  app: null,
  startFailure: null,
  connections: {},
  targets: [],
  route: { kind: 'home' },
  failure: null,
  withoutKeychain: false,
  spoken: { text: '', turn: 0 },
}));

export const goTo = (route: Route): void => useStore.setState({ route, failure: null });

/** Says a line in the polite live region. */
export const announce = (text: string): void =>
  useStore.setState(({ spoken }) => ({ spoken: { text, turn: spoken.turn + 1 } }));

export const keepApp = (app: AppSnapshot): void => useStore.setState({ app });

export const keepConnection = (view: ConnectionView): void =>
  useStore.setState(({ connections }) => ({ connections: { ...connections, [view.id]: view } }));

/** Another world (practice or real) has other connections. */
export const enterWorld = (app: AppSnapshot): void =>
  useStore.setState({ app, connections: {}, route: { kind: 'home' } });
