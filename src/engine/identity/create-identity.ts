import type { PublicClientApplication } from '@azure/msal-node';
import { AppError } from '@shared/errors';
import { signInPageText } from '@shared/text/en/sign-in-page';
import type {
  Identity,
  IdentityClient,
  SignedIn,
  SignInRequest,
  Token,
  TokenRequest,
} from './identity';
import { createMsalClients, type MsalOptions } from './msal-clients';
import { nameSignInError } from './name-sign-in-error';
import { proveSecret } from './prove-secret';
import { endSignIn, type Loopback, loopbackOf } from './rfc-8252-loopback';
import { closingPage } from './sign-in-page';

/** DESIGN section 4: five minutes for one sign-in. */
export const SIGN_IN_LIMIT_MS = 300_000;

export interface IdentityOptions extends MsalOptions {
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly limitMs?: number;
}

/** Sign-ins over MSAL Node, which is loaded at the first use. */
export function createIdentity(options: IdentityOptions): Identity {
  const { http, cloud, vault, limitMs = SIGN_IN_LIMIT_MS } = options;
  const msal = createMsalClients(options);
  let waiting: { readonly end: (why: AppError) => void; readonly ended: Promise<unknown> } | null =
    null;

  const silentToken = async (request: TokenRequest): Promise<Token> => {
    const app = await msal.shared(request);
    const account = await accountOf(app, request.homeAccountId);
    if (!account) throw new AppError('auth.signInNeeded');
    try {
      const result = await app.acquireTokenSilent({
        account,
        scopes: [...request.scopes],
        ...(request.forceRefresh ? { forceRefresh: true } : {}),
      });
      return {
        accessToken: result.accessToken,
        expiresAt: (result.expiresOn ?? new Date(0)).toISOString(),
        scopes: result.scopes,
      };
    } catch (error) {
      throw nameSignInError(error, msal.failure());
    }
  };

  const forget = async (client: IdentityClient, homeAccountId: string): Promise<void> => {
    // The shared one may remember accounts that were removed since, and would write them again.
    const app = await msal.fresh(client);
    const account = await accountOf(app, homeAccountId);
    if (account) await app.getTokenCache().removeAccount(account);
    const left = await app.getAllAccounts();
    if (left.length === 0) await msal.cacheOf(client).remove();
    msal.drop(client);
  };

  const signIn = (request: SignInRequest): Promise<SignedIn> => {
    if (waiting) return Promise.reject(new AppError('auth.busy'));
    let end: (why: AppError) => void = () => {};
    const ended = new Promise<never>((_, reject) => {
      end = reject;
    });
    // The race listens; a rejection after its end is nobody's news.
    ended.catch(() => undefined);
    const attempt = raced(request, ended, (why) => end(why));
    waiting = { end, ended: attempt.catch(() => undefined) };
    return attempt;
  };

  /** The sign-in against its cancel and its time limit; whichever ends it, the loopback is closed. */
  const raced = async (
    request: SignInRequest,
    ended: Promise<never>,
    end: (why: AppError) => void,
  ): Promise<SignedIn> => {
    let loopback: Loopback | null = null;
    let isOver = false;
    const work = interactive(request, (found) => {
      // Ended before there was anything to open: MSAL closes its loopback when this throws.
      if (isOver) throw new AppError('auth.cancelled');
      loopback = found;
    });
    const timer = setTimeout(() => end(new AppError('auth.timedOut')), limitMs);
    const cancel = (): void => end(new AppError('auth.cancelled'));
    request.signal.addEventListener('abort', cancel, { once: true });
    if (request.signal.aborted) cancel();
    try {
      return await Promise.race([work, ended]);
    } catch (error) {
      isOver = true;
      if (loopback) await endSignIn(loopback);
      throw nameSignInError(error, msal.failure());
    } finally {
      clearTimeout(timer);
      request.signal.removeEventListener('abort', cancel);
      waiting = null;
    }
  };

  const interactive = async (
    request: SignInRequest,
    onLoopback: (loopback: Loopback | null) => void,
  ): Promise<SignedIn> => {
    const app = await msal.fresh(request);
    const result = await app.acquireTokenInteractive({
      scopes: [...request.scopes],
      ...(request.loginHint ? { loginHint: request.loginHint } : {}),
      ...(request.prompt ? { prompt: request.prompt } : {}),
      successTemplate: closingPage(signInPageText.done),
      errorTemplate: closingPage(signInPageText.notDone),
      openBrowser: async (url) => {
        onLoopback(loopbackOf(url));
        const address = http.browserAddress(url);
        request.onAddress(address);
        try {
          await options.openInBrowser(address);
        } catch (error) {
          if (error instanceof AppError) throw error;
          throw new AppError('auth.browserFailed', {}, {}, { cause: error });
        }
      },
    });
    const { account } = result;
    if (!account) throw new AppError('auth.unexpected');
    return {
      homeAccountId: account.homeAccountId,
      username: account.username,
      objectId: account.localAccountId,
      tenantId: account.tenantId,
      name: account.name ?? null,
      scopes: result.scopes,
      keptIn: vault.keepsIn(),
    };
  };

  return {
    signIn,
    token: (request) => msal.inTurn(request, () => silentToken(request)),
    proveSecret: (client, secret) => proveSecret(http, cloud, client, secret),
    signOut: (client, homeAccountId) => msal.inTurn(client, () => forget(client, homeAccountId)),
    close: async () => {
      if (!waiting) return;
      const { end, ended } = waiting;
      end(new AppError('auth.cancelled'));
      await ended;
    },
  };
}

const accountOf = async (app: PublicClientApplication, homeAccountId: string) =>
  (await app.getAllAccounts()).find((entry) => entry.homeAccountId === homeAccountId);
