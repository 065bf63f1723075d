import { lazy } from 'react';

/** The screens behind the first one, each a chunk of its own. */
const chunks = {
  setup: () => import('./setup'),
  connection: () => import('./connection'),
  diagnose: () => import('./diagnose'),
  handover: () => import('./handover'),
  settings: () => import('./settings'),
};

export const StartSetUp = lazy(() => chunks.setup().then((m) => ({ default: m.StartSetUp })));
export const SetUp = lazy(() => chunks.setup().then((m) => ({ default: m.SetUp })));
export const ConnectionPages = lazy(() =>
  chunks.connection().then((m) => ({ default: m.ConnectionPages })),
);
export const Diagnose = lazy(() => chunks.diagnose().then((m) => ({ default: m.Diagnose })));
export const MadeEverywhere = lazy(() =>
  chunks.handover().then((m) => ({ default: m.MadeEverywhere })),
);
export const Settings = lazy(() => chunks.settings().then((m) => ({ default: m.Settings })));

/** Fetches the other screens while nothing else is to do, so that opening one never waits. */
export function fetchScreensWhenIdle(): void {
  requestIdleCallback(() => {
    for (const load of Object.values(chunks)) void load();
  });
}
