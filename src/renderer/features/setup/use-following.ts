import type { ConnectionView, SetUpStep } from '@shared/connection';
import { useEffect, useRef } from 'react';
import { goTo } from '../../state/store';

/**
 * Leaves a step that is looked at out of turn once it has nothing more to say.
 *
 * When the connection moves on by itself the window follows it; an administrator who has signed in for a repair sees
 * the plan next.
 */
export function useFollowing(connection: ConnectionView, showing: SetUpStep | null): void {
  const { id, step, administrator } = connection;
  const before = useRef(step);
  const signedIn = administrator.kind === 'signed-in' && administrator.verdict.kind === 'fits';
  useEffect(() => {
    const moved = before.current !== step;
    before.current = step;
    if (showing === null) return;
    if (moved) goTo({ kind: 'set-up', connectionId: id, showing: null });
    else if (showing === 'administrator' && signedIn)
      goTo({ kind: 'set-up', connectionId: id, showing: 'plan' });
  }, [id, step, showing, signedIn]);
}
