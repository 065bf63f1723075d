import { assertNever } from '@shared/assert-never';
import type { MadeItem, PlanRowKind } from '@shared/plan';
import { type JournalEntry, openIntent, type Registered, type SecretMade } from './journal';

/** Something that stands because of us, with the line of the journal it came from. */
export interface MadeDetail {
  readonly item: MadeItem;
  readonly entry: JournalEntry;
}

/** What we made, in order, and whether it was taken away since. */
export function madeFrom(entries: readonly JournalEntry[]): readonly MadeDetail[] {
  const undone = new Set(
    entries.flatMap((entry) => (entry.kind === 'undone' ? [entry.itemId] : [])),
  );
  return entries.flatMap((entry) =>
    partsOf(entry).map(([kind, subject]) => {
      const id = `${entry.id}.${kind}${kind === 'permission' ? `.${subject}` : ''}`;
      const state = undone.has(id) ? 'undone' : 'made';
      return { entry, item: { id, kind, subject, at: entry.at, state, error: null } };
    }),
  );
}

type Part = readonly [PlanRowKind, string | null];

function partsOf(entry: JournalEntry): readonly Part[] {
  switch (entry.kind) {
    case 'registered':
      return partsOfRegistration(entry);
    case 'principal':
      return entry.created || entry.switchedOn ? [['service-principal', null]] : [];
    case 'consented':
      return entry.created || entry.added.length > 0 ? [['consent', null]] : [];
    case 'secret-made':
      return [['secret', entry.hint]];
    case 'begun':
    case 'refused':
    case 'secret-cleared':
    case 'undone':
      return [];
    default:
      return assertNever(entry);
  }
}

/** What a new registration was made with goes when it goes; of one that was there each change is its own. */
const partsOfRegistration = (entry: Registered): readonly Part[] => [
  ...(entry.created ? [['app', entry.displayName] as const] : []),
  ...(entry.created || entry.audienceBefore === null ? [] : [['audience', null] as const]),
  ...(entry.created || entry.callback === null ? [] : [['callback', null] as const]),
  ...(entry.created ? [] : entry.permissions.map((name) => ['permission', name] as const)),
  ...(entry.testRedirect ? [['localhost-redirect', null] as const] : []),
];

/** Registrations of ours that were taken away, by object id. */
const takenAway = (entries: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(
    madeFrom(entries).flatMap(({ item, entry }) =>
      item.kind === 'app' && item.state === 'undone' && entry.kind === 'registered'
        ? [entry.objectId]
        : [],
    ),
  );

/** How many registrations of ours were taken away: the next one gets another unique name. */
export const generationOf = (entries: readonly JournalEntry[]): number => takenAway(entries).size;

/** The registration this connection uses, as the journal remembers it; null after it was taken away. */
export function registrationOf(entries: readonly JournalEntry[]): Registered | null {
  const last = entries.findLast((entry) => entry.kind === 'registered');
  return last?.kind === 'registered' && !takenAway(entries).has(last.objectId) ? last : null;
}

/** Object id of the registration that was last worked on, even if nobody knows with what end. */
export const knownObjectId = (entries: readonly JournalEntry[]): string | null =>
  openIntent(entries, 'registration')?.objectId ?? registrationOf(entries)?.objectId ?? null;

/** The secret of ours that is in use; null when none was made or it was taken away. */
export function secretOf(entries: readonly JournalEntry[]): SecretMade | null {
  const last = madeFrom(entries).findLast(({ item }) => item.kind === 'secret');
  return last?.item.state === 'made' && last.entry.kind === 'secret-made' ? last.entry : null;
}
