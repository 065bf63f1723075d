import { getCookie, setCookie } from 'hono/cookie';
import type { PracticeContext } from '../server/env';
import { putBounded } from '../state/bounded';
import { newId } from '../state/realm';
import type { Tenant, User } from '../state/world';

const SESSION = 'practice-session';

/** Who is signed in, in this browser. */
export function sessionUsers(c: PracticeContext, tenant: Tenant | null): readonly User[] {
  const ids = c.env.realm.sessions.get(getCookie(c, SESSION) ?? '');
  return c.env.realm.world.users.filter(
    (user) => ids?.has(user.id) && (tenant === null || user.tenantId === tenant.id),
  );
}

export function remember(c: PracticeContext, user: User): void {
  const present = getCookie(c, SESSION) ?? '';
  const ids = c.env.realm.sessions.get(present);
  if (ids) {
    ids.add(user.id);
    return;
  }
  const id = newId();
  putBounded(c.env.realm.sessions, id, new Set([user.id]));
  setCookie(c, SESSION, id, { httpOnly: true, sameSite: 'Lax', path: '/' });
}

const secondProof = (user: User): string => `second proof of ${user.id}`;

/** This browser's session saw a second proof of this person. */
export const hasSecondProof = (c: PracticeContext, user: User): boolean =>
  c.env.realm.sessions.get(getCookie(c, SESSION) ?? '')?.has(secondProof(user)) ?? false;

export const rememberSecondProof = (c: PracticeContext, user: User): void => {
  c.env.realm.sessions.get(getCookie(c, SESSION) ?? '')?.add(secondProof(user));
};

/** Ends the browser's session. */
export function forget(c: PracticeContext): void {
  c.env.realm.sessions.delete(getCookie(c, SESSION) ?? '');
}
