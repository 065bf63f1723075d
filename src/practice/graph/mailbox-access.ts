import { heedAccessPolicy, sendsByRole } from '../exchange/app-mail-scopes';
import { decoded } from '../server/decoded';
import type { PracticeContext } from '../server/env';
import type { Realm } from '../state/realm';
import type { User } from '../state/world';
import { badRequest, GraphRefusal, mailDenied } from './answer';
import type { Caller } from './caller';
import { findUser } from './people';
import { callOf } from './request';

const RIGHTS = {
  read: ['mail.read', 'mail.readbasic', 'mail.readwrite', 'mail.readbasic.all'],
  write: ['mail.readwrite'],
  send: ['mail.send'],
} as const;

/** Whose mailbox a path means: the caller's own, or another that the permissions reach. */
export async function mailboxOf(
  c: PracticeContext,
  right: 'read' | 'send' | 'write',
): Promise<{ realm: Realm; caller: Caller; user: User }> {
  const { realm, caller } = await callOf(c);
  const key = c.req.param('key');
  const user = key ? findMailbox(realm, caller, key) : caller.user;
  if (!user)
    throw badRequest('/me request is only valid with delegated authentication flow.', 'BadRequest');
  const own = caller.user?.id === user.id;
  const { tenant, appId } = caller;
  const allowed = RIGHTS[right].some(
    (name) => caller.rights.has(name) || (!own && caller.rights.has(`${name}.shared`)),
  );
  const byRole = caller.user === null && right === 'send' && sendsByRole(tenant, appId, user);
  if (!allowed && !byRole) throw holdsNothing(caller) ? emptyToken() : mailDenied();
  if (caller.user === null && !byRole) heedAccessPolicy(tenant, appId, user);
  if (caller.user !== null && !own && right !== 'send') {
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store., Default folder Root not found.',
    );
  }
  if (
    user.mailbox === 'none' ||
    user.mailbox === 'on-premises' ||
    (user.mailbox === 'user' && !user.licensed)
  ) {
    throw new GraphRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  }
  return { realm, caller, user };
}

/** An application whose token carries no permission, and which Exchange knows nothing of either. */
const holdsNothing = ({ user, rights, tenant, appId }: Caller): boolean =>
  user === null &&
  ![...rights].some((right) => right !== '') &&
  !tenant.appMailScopes.some((scope) => scope.appId === appId && scope.kind === 'rbac');

const emptyToken = (): GraphRefusal =>
  new GraphRefusal(
    401,
    'NoPermissionsInAccessToken',
    'The token contains no permissions, or permissions can not be understood.',
  );

function findMailbox(realm: Realm, caller: Caller, key: string): User {
  try {
    return findUser(realm, caller, key);
  } catch {
    // Exchange words an unknown user differently from the directory.
    throw new GraphRefusal(
      404,
      'ErrorInvalidUser',
      `The requested user '${decoded(key)}' is invalid.`,
    );
  }
}
