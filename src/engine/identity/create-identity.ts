import type { ICachePlugin, PublicClientApplication } from '@azure/msal-node';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import { signInPageText } from '@shared/text/en/sign-in-page';
import type { Http } from '../http/http';
import type { Vault } from '../vault/vault';
import { createCachePlugin } from './cache-plugin';
import type {
  Identity,
  IdentityClient,
  SignedIn,
  SignInRequest,
  Token,
  TokenRequest,
} from './identity';
import { nameSignInError } from './name-sign-in-error';
import { createNetworkClient } from './network-client';
import { oneAtATime } from './one-at-a-time';
import { proveSecret } from './prove-secret';
import { endSignIn, type Loopback, loopbackOf } from './rfc-8252-loopback';
import { closingPage } from './sign-in-page';

/** DESIGN section 4: five minutes for one sign-in. */
export const SIGN_IN_LIMIT_MS = 300_000;

export interface IdentityOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly vault: Vault;
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly onDamagedCache?: () => void;
  readonly limitMs?: number;
}

/** Sign-ins over MSAL Node, which is loaded at the first use. */
export function createIdentity(options: IdentityOptions): Identity {
  const { http, cloud, vault, limitMs = SIGN_IN_LIMIT_MS } = options;
  const network = createNetworkClient(http);
  const clients = new Map<string, Promise<PublicClientApplication>>();
  const plugins = new Map<string, ICachePlugin>();
  const turns = new Map<string, ReturnType<typeof oneAtATime>>();
  let waiting: { readonly end: (why: AppError) => void; readonly ended: Promise<unknown> } | null =
    null;

  const cacheName = (client: IdentityClient): string => `${cloud.id}.${client.clientId}`;

  /** One for all tenants of a client: they share its cache. */
  const pluginFor = (name: string): ICachePlugin => {
    const present =
      plugins.get(name) ??
      createCachePlugin(vault.tokenCache(name), options.onDamagedCache ?? (() => {}));
    plugins.set(name, present);
    return present;
  };

  const open = async (client: IdentityClient): Promise<PublicClientApplication> => {
    const msal = await import('@azure/msal-node');
    return new msal.PublicClientApplication({
      auth: {
        clientId: client.clientId,
        authority: `https://${cloud.login}/${client.tenant}`,
      },
      cache: { cachePlugin: pluginFor(cacheName(client)) },
      system: { networkClient: network },
    });
  };

  const clientFor = (client: IdentityClient): Promise<PublicClientApplication> => {
    const key = `${client.tenant} ${client.clientId}`;
    const present = clients.get(key);
    if (present) return present;
    const opening = open(client).catch((error: unknown) => {
      clients.delete(key);
      throw error;
    });
    clients.set(key, opening);
    return opening;
  };

  /**
   * MSAL empties its memory before it reads the cache for a silent token: other calls of the same client would find
   * nobody meanwhile. So they wait for each other, and an interactive sign-in has an MSAL of its own.
   */
  const inTurn = <T>(client: IdentityClient, work: () => Promise<T>): Promise<T> => {
    const name = cacheName(client);
    const turn = turns.get(name) ?? oneAtATime();
    turns.set(name, turn);
    return turn(work);
  };

  const accountOf = async (client: IdentityClient, homeAccountId: string) => {
    const app = await clientFor(client);
    const accounts = await app.getAllAccounts();
    return { app, account: accounts.find((entry) => entry.homeAccountId === homeAccountId) };
  };

  const silentToken = async (request: TokenRequest): Promise<Token> => {
    const { app, account } = await accountOf(request, request.homeAccountId);
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
      throw nameSignInError(error, network.failure());
    }
  };

  const forget = async (client: IdentityClient, homeAccountId: string): Promise<void> => {
    const { app, account } = await accountOf(client, homeAccountId);
    if (account) await app.getTokenCache().removeAccount(account);
    const left = await app.getAllAccounts();
    if (left.length > 0) return;
    await vault.tokenCache(cacheName(client)).remove();
    clients.delete(`${client.tenant} ${client.clientId}`);
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
      throw nameSignInError(error, network.failure());
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
    const app = await open(request);
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
    token: (request) => inTurn(request, () => silentToken(request)),
    proveSecret: (client, secret) => proveSecret(http, cloud, client, secret),
    signOut: (client, homeAccountId) => inTurn(client, () => forget(client, homeAccountId)),
    close: async () => {
      if (!waiting) return;
      const { end, ended } = waiting;
      end(new AppError('auth.cancelled'));
      await ended;
    },
  };
}
