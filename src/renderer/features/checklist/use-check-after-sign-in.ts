import type { ConnectionView } from '@shared/connection';
import type { SignInRole } from '@shared/sign-in';
import { useEffect, useRef } from 'react';

const waitingRole = ({ administrator, sender }: ConnectionView): SignInRole | null => {
  if (administrator.kind === 'waiting') return 'administrator';
  return sender.kind === 'waiting' ? 'sender' : null;
};

/** A sign-in that ends well while the list is looked at fills the list in. */
export function useCheckAfterSignIn(connection: ConnectionView, check: () => void): void {
  const before = useRef<SignInRole | null>(null);
  useEffect(() => {
    const role = before.current;
    before.current = waitingRole(connection);
    if (role !== null && before.current === null && connection[role].kind === 'signed-in') check();
  });
}
