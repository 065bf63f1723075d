import type { ConnectionRecord, LiveState } from '@core/connection/record';
import { connectionSummary } from '@core/connection/summary';
import { connectionView } from '@core/connection/view';
import type { ConnectionSummary, ConnectionView } from '@shared/connection';
import { AppError } from '@shared/errors';
import type { ConnectionStore } from '../store/connection-store';

interface Entry {
  readonly record: ConnectionRecord;
  readonly live: LiveState;
  readonly view: ConnectionView;
  readonly summary: ConnectionSummary;
}

/** Changes of what goes on at the moment; null ends it and shows what is kept again. */
export type LiveChange = { readonly [K in keyof LiveState]?: LiveState[K] | null };

/**
 * The connections in memory: what is kept of each and what goes on. Every change is shown at once and written behind.
 *
 * `record`, `view`, `change` raise connection.unknown.
 */
export interface ConnectionBook {
  readonly summaries: () => readonly ConnectionSummary[];
  readonly records: () => readonly ConnectionRecord[];
  readonly record: (id: string) => ConnectionRecord;
  readonly view: (id: string) => ConnectionView;
  readonly has: (id: string) => boolean;
  readonly change: (id: string, kept: Partial<ConnectionRecord>, live?: LiveChange) => void;
  readonly show: (id: string, live: LiveChange) => void;
  /** Raises store.*: a new connection that cannot be kept is told at once. */
  readonly add: (record: ConnectionRecord) => Promise<ConnectionView>;
  readonly remove: (id: string) => Promise<void>;
  /** Resolves when everything is on disk. Raises store.*. */
  readonly saved: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface BookEvents {
  readonly onView: (view: ConnectionView) => void;
  readonly onSummaries: () => void;
  /** A write behind that failed. */
  readonly onProblem: (error: unknown) => void;
}

export function createConnectionBook(store: ConnectionStore, events: BookEvents): ConnectionBook {
  const entries = new Map<string, Entry>();
  const saves = new Map<string, Promise<void>>();
  for (const record of store.initial) entries.set(record.id, entryOf(record, {}));

  const entry = (id: string): Entry => {
    const found = entries.get(id);
    if (!found) throw new AppError('connection.unknown', { connectionId: id });
    return found;
  };

  const put = (next: Entry): void => {
    const before = entries.get(next.record.id);
    entries.set(next.record.id, next);
    events.onView(next.view);
    if (JSON.stringify(before?.summary) !== JSON.stringify(next.summary)) events.onSummaries();
  };

  const save = (record: ConnectionRecord): Promise<void> => {
    const saving = store.save(record);
    saves.set(record.id, saving);
    return saving;
  };

  return {
    summaries: () => [...entries.values()].map(({ summary }) => summary),
    records: () => [...entries.values()].map(({ record }) => record),
    record: (id) => entry(id).record,
    view: (id) => entry(id).view,
    has: (id) => entries.has(id),
    change: (id, kept, live = {}) => {
      const before = entry(id);
      const next = entryOf({ ...before.record, ...kept }, merged(before.live, live));
      put(next);
      save(next.record).catch(events.onProblem);
    },
    show: (id, live) => {
      const before = entry(id);
      put(entryOf(before.record, merged(before.live, live)));
    },
    add: async (record) => {
      // In the book at once, so that a second press finds it; out again when it cannot be kept.
      const next = entryOf(record, {});
      put(next);
      try {
        await save(record);
      } catch (error) {
        entries.delete(record.id);
        events.onSummaries();
        throw error;
      }
      return entry(record.id).view;
    },
    remove: async (id) => {
      const leaving = entry(id);
      // Out at once: a change while the file goes would bring it back.
      entries.delete(id);
      events.onSummaries();
      try {
        await store.remove(id);
      } catch (error) {
        put(leaving);
        throw error;
      }
    },
    saved: async (id) => saves.get(id),
    close: () => store.settled(),
  };
}

const entryOf = (record: ConnectionRecord, live: LiveState): Entry => {
  const view = connectionView(record, live);
  return { record, live, view, summary: connectionSummary(view, record.lastUsedAt) };
};

const merged = (live: LiveState, change: LiveChange): LiveState =>
  Object.fromEntries(Object.entries({ ...live, ...change }).filter(([, value]) => value !== null));
