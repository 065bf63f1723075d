import { assertNever } from '@shared/assert-never';
import { Suspense, useEffect } from 'react';
import { Announcer } from './components/announcer';
import { AppNotices } from './components/app-notices';
import { Columns, EmptyColumns } from './components/columns';
import { CrashBoundary } from './components/crash-boundary';
import { StartFailure } from './components/start-failure';
import { TitleBar } from './components/title-bar';
import { Home } from './features/home';
import {
  ConnectionPages,
  Diagnose,
  fetchScreensWhenIdle,
  MadeEverywhere,
  Settings,
  SetUp,
  StartSetUp,
} from './features/lazy';
import type { Route } from './state/route';
import { useStore } from './state/store';
import { Themed } from './theme/themed';

export function App() {
  const theme = useStore((state) => state.app?.theme ?? 'system');
  useEffect(fetchScreensWhenIdle, []);
  return (
    <Themed theme={theme}>
      <div className="window">
        <TitleBar />
        <AppNotices />
        <div className="columns">
          <Screens />
        </div>
      </div>
      <Announcer />
    </Themed>
  );
}

function Screens() {
  const route = useStore((state) => state.route);
  const ready = useStore((state) => state.app !== null);
  const failure = useStore((state) => state.startFailure);
  if (failure !== null) return <StartFailure error={failure} />;
  if (!ready) return <EmptyColumns />;
  return (
    <CrashBoundary key={placeOf(route)}>
      <Suspense fallback={<EmptyColumns />}>
        <Screen route={route} />
      </Suspense>
    </CrashBoundary>
  );
}

/** A fault on one place does not follow to another. */
const placeOf = (route: Route): string =>
  `${route.kind} ${'connectionId' in route ? route.connectionId : ''}`;

function Screen({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'home':
      return (
        <Columns>
          <Home />
        </Columns>
      );
    case 'start':
      return <StartSetUp purpose={route.purpose} />;
    case 'set-up':
      return <SetUp connectionId={route.connectionId} showing={route.showing} />;
    case 'connection':
      return <ConnectionPages connectionId={route.connectionId} page={route.page} />;
    case 'diagnose':
      return (
        <Columns>
          <Diagnose connectionId={route.connectionId} />
        </Columns>
      );
    case 'made':
      return (
        <Columns>
          <MadeEverywhere />
        </Columns>
      );
    case 'settings':
      return <Settings connectionId={route.connectionId} />;
    default:
      return assertNever(route);
  }
}
