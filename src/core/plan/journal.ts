import type { MadeItem, PlanRowKind } from '@shared/plan';

/**
 * One line of a connection's journal. `begun` is written before the request, `done` after its answer.
 *
 * Never holds a secret's value.
 */
export type JournalEntry =
  | {
      readonly kind: 'begun';
      readonly at: string;
      readonly intent: Intent;
    }
  | {
      readonly kind: 'registered';
      readonly at: string;
      readonly objectId: string;
      readonly appId: string;
      readonly displayName: string;
      readonly created: boolean;
      readonly audienceBefore: string | null;
      readonly callback: string | null;
      readonly permissions: readonly string[];
      readonly testRedirect: boolean;
    }
  | {
      readonly kind: 'principal';
      readonly at: string;
      readonly id: string;
      readonly created: boolean;
      readonly switchedOn: boolean;
    }
  | {
      readonly kind: 'consented';
      readonly at: string;
      readonly grantId: string;
      readonly created: boolean;
      readonly added: readonly string[];
    }
  | {
      readonly kind: 'secret-made';
      readonly at: string;
      readonly keyId: string;
      readonly hint: string | null;
      readonly endsAt: string;
      readonly secretName: string;
    }
  | { readonly kind: 'undone'; readonly at: string; readonly itemId: string };

/** What a request is about to do: enough to recognise afterwards what became of it when its answer was lost. */
export type Intent =
  | {
      readonly step: 'registration';
      readonly objectId: string | null;
      readonly audienceBefore: string | null;
      readonly callback: string | null;
      readonly permissions: readonly string[];
      readonly testRedirect: boolean;
    }
  | { readonly step: 'principal'; readonly created: boolean; readonly switchedOn: boolean }
  | { readonly step: 'consent'; readonly created: boolean; readonly added: readonly string[] }
  | { readonly step: 'secret'; readonly secretName: string };

export interface MadeDetail {
  readonly item: MadeItem;
  readonly entry: JournalEntry;
}

/** What stands because of us: each with the line it came from, newest state. */
export function madeFrom(entries: readonly JournalEntry[]): readonly MadeDetail[] {
  const made = entries.flatMap((entry, index) =>
    itemsOf(entry).map(([kind, subject]) => ({
      entry,
      item: {
        id: `${index}.${kind}${subject ? `.${subject}` : ''}`,
        kind,
        subject,
        at: entry.at,
        state: 'made' as const,
        error: null,
      },
    })),
  );
  const undone = new Set(
    entries.flatMap((entry) => (entry.kind === 'undone' ? [entry.itemId] : [])),
  );
  return made.map(({ entry, item }) => ({
    entry,
    item: undone.has(item.id) ? { ...item, state: 'undone' as const } : item,
  }));
}

function itemsOf(entry: JournalEntry): readonly (readonly [PlanRowKind, string | null])[] {
  switch (entry.kind) {
    case 'registered':
      return [
        ...(entry.created ? [['app', entry.displayName] as const] : []),
        ...(entry.audienceBefore === null ? [] : [['audience', null] as const]),
        ...(entry.created || !entry.callback ? [] : [['callback', null] as const]),
        ...(entry.created ? [] : entry.permissions.map((name) => ['permission', name] as const)),
        ...(entry.testRedirect ? [['localhost-redirect', null] as const] : []),
      ];
    case 'principal':
      return entry.created || entry.switchedOn ? [['service-principal', null]] : [];
    case 'consented':
      return entry.created || entry.added.length > 0 ? [['consent', null]] : [];
    case 'secret-made':
      return [['secret', entry.hint]];
    case 'begun':
    case 'undone':
      return [];
  }
}

/** The registration this connection uses, as the journal remembers it; null after it was taken away. */
export function registrationOf(
  entries: readonly JournalEntry[],
): Extract<JournalEntry, { kind: 'registered' }> | null {
  const last = entries.findLast((entry) => entry.kind === 'registered');
  if (last?.kind !== 'registered') return null;
  const undone = madeFrom(entries).some(
    ({ item, entry }) =>
      item.kind === 'app' &&
      item.state === 'undone' &&
      entry.kind === 'registered' &&
      entry.objectId === last.objectId,
  );
  return undone ? null : last;
}

/** How many registrations of ours were taken away: the next one gets another unique name. */
export const generationOf = (entries: readonly JournalEntry[]): number =>
  madeFrom(entries).filter(({ item }) => item.kind === 'app' && item.state === 'undone').length;

/** Secrets that were begun and whose value never reached the keychain. */
export function lostSecretNames(entries: readonly JournalEntry[]): readonly string[] {
  const kept = new Set(
    entries.flatMap((entry) => (entry.kind === 'secret-made' ? [entry.secretName] : [])),
  );
  return entries.flatMap((entry) =>
    entry.kind === 'begun' && entry.intent.step === 'secret' && !kept.has(entry.intent.secretName)
      ? [entry.intent.secretName]
      : [],
  );
}

/** The secret of ours that is in use; null when none was made or it was taken away. */
export function secretOf(
  entries: readonly JournalEntry[],
): Extract<JournalEntry, { kind: 'secret-made' }> | null {
  const last = madeFrom(entries).findLast(({ entry }) => entry.kind === 'secret-made');
  return last && last.item.state === 'made' && last.entry.kind === 'secret-made'
    ? last.entry
    : null;
}

/** The last request of a step whose answer never came; null when it was answered. */
export function unanswered<S extends Intent['step']>(
  entries: readonly JournalEntry[],
  step: S,
): Extract<Intent, { step: S }> | null {
  const answers = {
    registration: 'registered',
    principal: 'principal',
    consent: 'consented',
    secret: 'secret-made',
  };
  const last = entries.findLast(
    (entry) =>
      entry.kind === answers[step] || (entry.kind === 'begun' && entry.intent.step === step),
  );
  return last?.kind === 'begun' && isStep(last.intent, step) ? last.intent : null;
}

const isStep = <S extends Intent['step']>(
  intent: Intent,
  step: S,
): intent is Extract<Intent, { step: S }> => intent.step === step;
