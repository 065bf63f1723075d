import type { PracticeContext } from '../server/env';
import { userByName } from '../state/find';
import type { Application, Tenant, User } from '../state/world';
import { type Answer, showError } from './answers';
import { refused } from './entra-error';
import { accountPage, passwordPage } from './pages';
import { remember, sessionUsers } from './session';

/** What the pages before anybody is known carry along, for a sign-in and for an administrator's consent alike. */
export interface Entrance {
  /** Where the pages post to. */
  readonly action: string;
  readonly query: string;
  readonly app: Application;
  /** null while the person who signs in decides. */
  readonly tenant: Tenant | null;
  /** Asks for the password of somebody who is signed in, too. */
  readonly fresh: boolean;
  /** The domain an application thinks its person belongs to. */
  readonly domain: string | null;
}

/** Reads a field of a posted form; empty where it is missing. */
export type Field = (name: string) => string;

export async function postedFields(c: PracticeContext): Promise<Field> {
  const body = await c.req.parseBody().catch(() => ({}));
  const fields = new Map<string, unknown>(Object.entries(body));
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}

const isSignedIn = (c: PracticeContext, user: User): boolean =>
  sessionUsers(c, null).some((known) => known.id === user.id);

export const askPassword = (
  c: PracticeContext,
  entrance: Entrance,
  user: User,
  problem: string | null = null,
): Answer => c.html(passwordPage(entrance.action, entrance.query, user.upn, problem));

export function askAccount(c: PracticeContext, entrance: Entrance): Answer {
  const signedIn = sessionUsers(c, entrance.tenant);
  const all = c.env.realm.world.users.filter((user) => user.userType === 'Member' && user.enabled);
  const hinted = all.filter((user) => user.upn.endsWith(`@${entrance.domain}`));
  const accounts = (hinted.length > 0 ? hinted : all)
    .map((user) => ({
      upn: user.upn,
      name: user.displayName,
      signedIn: signedIn.some((known) => known.id === user.id),
    }))
    .sort((a, b) => Number(b.signedIn) - Number(a.signedIn));
  return c.html(accountPage(entrance.action, entrance.query, entrance.app.displayName, accounts));
}

/** Who is signed in after this press, or the page that comes before that. */
export function signInStep(
  c: PracticeContext,
  entrance: Entrance,
  field: Field,
): { readonly user: User } | { readonly page: Answer } {
  const user = userByName(c.env.realm, field('upn'));
  if (!user) return { page: showError(c, unknownAccount(entrance.tenant)) };
  if (field('step') === 'password') {
    if (field('password') !== user.password) {
      const problem = 'Your account or password is incorrect. (AADSTS50126)';
      return { page: askPassword(c, entrance, user, problem) };
    }
    remember(c, user);
    return { user };
  }
  const asks = !isSignedIn(c, user) || (field('step') === 'account' && entrance.fresh);
  return asks ? { page: askPassword(c, entrance, user) } : { user };
}

const unknownAccount = (tenant: Tenant | null) =>
  refused(
    'invalid_request',
    50034,
    `The user account {EUII Hidden} does not exist in the ${tenant?.name ?? 'organization'} directory. To sign into this application, the account must be added to the directory.`,
  );
