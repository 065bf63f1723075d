import type { AppCandidate } from '@shared/plan';
import type { ObservedApp } from './observed';

export interface Choice {
  readonly app: ObservedApp | null;
  readonly candidates: readonly AppCandidate[];
}

export interface ChoiceInput {
  readonly apps: readonly ObservedApp[];
  /** `new`: make one although another exists; an app id: that one; null: find out. */
  readonly asked: string | null;
  readonly uniqueName: string;
  readonly knownObjectId: string | null;
  readonly callback: string;
  readonly appName: string;
}

/**
 * Which registration is meant: the one the person named, the one worked on before, one we made, else the oldest that
 * holds the callback. A new one is new, or was made for this very connection; one that was only mended is not.
 */
export function chooseApp(input: ChoiceInput): Choice {
  const { apps, asked } = input;
  const holds = (app: ObservedApp): boolean => app.web.includes(input.callback);
  const made = apps.find((app) => app.uniqueName === input.uniqueName);
  const ours = apps.find((app) => app.objectId === input.knownObjectId) ?? made;
  const byCallback = [...apps]
    .filter(holds)
    .sort((a, b) => (a.createdAt ?? '').localeCompare(b.createdAt ?? ''))[0];
  const byName = apps.find((app) => app.displayName === input.appName);
  const found =
    asked === 'new'
      ? (made ?? null)
      : asked !== null
        ? (apps.find((app) => app.appId === asked) ?? null)
        : (ours ?? byCallback ?? byName ?? null);
  return {
    app: found,
    candidates: apps
      .filter((app) => app !== found && (holds(app) || app.displayName === input.appName))
      .map((app) => ({
        appId: app.appId,
        objectId: app.objectId,
        displayName: app.displayName,
        createdAt: app.createdAt,
        sharesCallback: holds(app),
      })),
  };
}
