import type { Session } from 'electron';
import { APP_ORIGIN } from './app-address';

/** The window's session reaches our own files only; the engine's requests go through a session of their own. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith(`${APP_ORIGIN}/`) }),
  );
}
