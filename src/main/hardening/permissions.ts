import type { Session } from 'electron';

/** *Copy* writes to the clipboard. Nothing else is ever asked of the person's machine. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies every permission, asked or checked, but the one on the list. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
}
