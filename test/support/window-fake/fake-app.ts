import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import type { EventMap, Handlers, WindowApi } from '@shared/contract';
import { contractNames } from '@shared/contract-names';
import { failed, ok, type Result } from '@shared/result';
import { summaryOf } from './samples';
import { scriptedAnswers } from './scripted-answers';
import type { World } from './world';

export interface Call {
  readonly channel: string;
  readonly input: unknown;
}

export interface FakeApp {
  readonly app: WindowApi;
  /** Every request of the window, in order. */
  readonly calls: readonly Call[];
  /** Pushes a new snapshot of the program. */
  readonly pushApp: (change: Partial<AppSnapshot>) => void;
  /** Pushes a new snapshot of a connection. */
  readonly push: (connectionId: string, change: Partial<ConnectionView>) => void;
  /** The next answer of a channel, instead of the scripted one. */
  readonly answerNext: (channel: string, result: Result<unknown>) => void;
}

/** What a scripted answer can see and change. */
export interface FakeState {
  readonly app: () => AppSnapshot;
  readonly connection: (id: string) => ConnectionView;
  readonly pushApp: FakeApp['pushApp'];
  readonly push: FakeApp['push'];
  readonly add: (view: ConnectionView) => void;
  readonly remove: (id: string) => void;
}

/**
 * An engine that says what a test tells it to.
 *
 * Built from the contract's names, so that a channel that is renamed or added breaks here at compile time.
 */
export function createFakeApp(world: World): FakeApp {
  let app = world.app;
  const connections = new Map(world.connections.map((view) => [view.id, view]));
  const listeners: { [C in keyof EventMap]: Set<(payload: EventMap[C]) => void> } = {
    'app.changed': new Set(),
    'connections.changed': new Set(),
  };
  const calls: Call[] = [];
  const next = new Map<string, Result<unknown>>();

  const pushApp: FakeApp['pushApp'] = (change) => {
    app = { ...app, ...change };
    for (const listener of listeners['app.changed']) listener(app);
  };
  const connection = (id: string): ConnectionView => {
    const view = connections.get(id);
    if (view === undefined) throw new Error(`no connection ${id}`);
    return view;
  };
  const push: FakeApp['push'] = (id, change) => {
    const view = { ...connection(id), ...change };
    connections.set(id, view);
    for (const listener of listeners['connections.changed']) listener(view);
  };
  const add = (view: ConnectionView): void => {
    connections.set(view.id, view);
    pushApp({ connections: [...app.connections, summaryOf(view)] });
  };
  const remove = (id: string): void => {
    connections.delete(id);
    pushApp({ connections: app.connections.filter((one) => one.id !== id) });
  };

  const handlers = scriptedAnswers({ app: () => app, connection, pushApp, push, add, remove });

  const request = (group: string, name: string) => async (input: unknown) => {
    const channel = `${group}.${name}`;
    calls.push({ channel, input: structuredClone(input) });
    const forced = next.get(channel);
    next.delete(channel);
    if (forced !== undefined) return forced;
    if (world.failed !== undefined) return failed(world.failed);
    const handle = Reflect.get(Reflect.get(handlers, group), name) as (
      input: unknown,
    ) => Promise<unknown> | unknown;
    return ok(structuredClone(await handle(input)));
  };
  const event = (channel: keyof EventMap) => (listener: (payload: never) => void) => {
    const set = listeners[channel] as Set<(payload: never) => void>;
    set.add(listener);
    return () => set.delete(listener);
  };
  const groups = Object.entries(contractNames).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, kind]) => [
        name,
        kind === 'request' ? request(group, name) : event(`${group}.${name}` as keyof EventMap),
      ]),
    ),
  ]);
  return {
    app: Object.fromEntries(groups) as WindowApi,
    calls,
    pushApp,
    push,
    answerNext: (channel, result) => void next.set(channel, result),
  };
}

export type Answers = Handlers;
