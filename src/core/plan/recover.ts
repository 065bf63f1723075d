import { missingOf } from '../checks/check';
import {
  type JournalEntry,
  type JournalLine,
  openIntent,
  type RegistrationChange,
} from './journal';
import { declaredOf } from './merge';
import type { Observed, ObservedApp } from './observed';
import { TEST_REDIRECT } from './wanted';

export interface Found {
  readonly app: ObservedApp | null;
  /** The name only a registration of this connection can have. */
  readonly uniqueName: string;
  readonly principal: Observed['principal'];
  readonly grant: Observed['grant'];
}

/**
 * What stands in the tenant because of us although its answer never arrived: lines the journal lacks.
 *
 * Only what was meant and is there now counts; what was meant and is not there was never done.
 */
export function unrecorded(entries: readonly JournalEntry[], found: Found): readonly JournalLine[] {
  const { app } = found;
  if (!app) return [];
  return [
    ...registration(entries, app, found.uniqueName),
    ...principal(entries, app, found.principal),
    ...consent(entries, app, found.grant),
  ];
}

function registration(
  entries: readonly JournalEntry[],
  app: ObservedApp,
  uniqueName: string,
): readonly JournalLine[] {
  const { objectId, appId, displayName } = app;
  const line = { kind: 'registered', objectId, appId, displayName } as const;
  const isRecorded = entries.some(
    (entry) => entry.kind === 'registered' && entry.objectId === objectId,
  );
  if (app.uniqueName === uniqueName && !isRecorded) {
    const testRedirect = app.publicClient.includes(TEST_REDIRECT);
    return [
      {
        ...line,
        created: true,
        audienceBefore: null,
        callback: null,
        permissions: [],
        testRedirect,
      },
    ];
  }
  const intent = openIntent(entries, 'registration');
  if (intent?.objectId !== objectId) return [];
  const done = doneOf(intent.change, app);
  const isNothing =
    done.audienceBefore === null &&
    done.callback === null &&
    done.permissions.length === 0 &&
    !done.testRedirect;
  return isNothing ? [] : [{ ...line, created: false, ...done }];
}

/** The part of a change that is to be seen. */
function doneOf(change: RegistrationChange, app: ObservedApp): RegistrationChange {
  const missing = missingOf(change.permissions, declaredOf(app));
  const { audienceBefore, callback } = change;
  return {
    audienceBefore: audienceBefore === app.audience ? null : audienceBefore,
    callback: callback !== null && app.web.includes(callback) ? callback : null,
    permissions: change.permissions.filter((name) => !missing.includes(name)),
    testRedirect: change.testRedirect && app.publicClient.includes(TEST_REDIRECT),
  };
}

function principal(
  entries: readonly JournalEntry[],
  { objectId }: ObservedApp,
  present: Observed['principal'],
): readonly JournalLine[] {
  const intent = openIntent(entries, 'principal');
  if (!present || intent?.objectId !== objectId) return [];
  const { create } = intent;
  if (!create && !present.enabled) return [];
  return [
    { kind: 'principal', objectId, principalId: present.id, created: create, switchedOn: !create },
  ];
}

function consent(
  entries: readonly JournalEntry[],
  { objectId }: ObservedApp,
  grant: Observed['grant'],
): readonly JournalLine[] {
  const intent = openIntent(entries, 'consent');
  if (!grant || intent?.objectId !== objectId) return [];
  const missing = missingOf(intent.added, grant.scopes);
  const added = intent.added.filter((name) => !missing.includes(name));
  const created = intent.grantId === null && missing.length === 0;
  return added.length === 0
    ? []
    : [{ kind: 'consented', objectId, grantId: grant.id, created, added }];
}
