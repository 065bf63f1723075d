import { keepApp, keepConnection, useStore } from './store';

/**
 * Subscribes the store to the engine and asks for the first snapshot.
 *
 * Events are listened to before the first question, so nothing said in between is missed.
 */
export async function followEngine(): Promise<void> {
  window.app.app.changed(keepApp);
  window.app.connections.changed(keepConnection);
  const [snapshot, targets] = await Promise.all([
    window.app.app.snapshot({}),
    window.app.targets.list({}),
  ]);
  if (snapshot.kind === 'ok') keepApp(snapshot.value);
  else useStore.setState({ startFailure: snapshot.error });
  if (targets.kind === 'ok') useStore.setState({ targets: targets.value });
}
