import type { ICachePlugin, PublicClientApplication } from '@azure/msal-node';
import type { Cloud } from '@shared/cloud';
import type { AppError } from '@shared/errors';
import type { Http } from '../http/http';
import type { TokenCacheStore, Vault } from '../vault/vault';
import { createCachePlugin } from './cache-plugin';
import type { IdentityClient } from './identity';
import { createNetworkClient } from './network-client';
import { oneAtATime } from './one-at-a-time';

export interface MsalOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly vault: Vault;
  readonly onDamagedCache?: () => void;
}

/** MSAL's client objects. All of one client id share a token cache, whatever the tenant. */
export interface MsalClients {
  /** One of its own for an interactive sign-in: nothing empties its memory between the code and the saved tokens. */
  readonly fresh: (client: IdentityClient) => Promise<PublicClientApplication>;
  /** The one that silent tokens come from. To be used in turn only. */
  readonly shared: (client: IdentityClient) => Promise<PublicClientApplication>;
  /**
   * MSAL empties its memory before it reads the cache for a silent token: others that use it would find nobody
   * meanwhile. So they wait for each other.
   */
  readonly inTurn: <T>(client: IdentityClient, work: () => Promise<T>) => Promise<T>;
  readonly cacheOf: (client: IdentityClient) => TokenCacheStore;
  readonly drop: (client: IdentityClient) => void;
  /** What MSAL's latest request ended with; null after an answer. */
  readonly failure: () => AppError | null;
}

/** What belongs to one client id. */
interface Kept {
  readonly store: TokenCacheStore;
  readonly plugin: ICachePlugin;
  readonly turn: ReturnType<typeof oneAtATime>;
}

/** MSAL is loaded at the first use. */
export function createMsalClients(options: MsalOptions): MsalClients {
  const { cloud, vault, http, onDamagedCache = () => {} } = options;
  const network = createNetworkClient(http);
  const apps = new Map<string, Promise<PublicClientApplication>>();
  const kept = new Map<string, Kept>();

  const keptOf = ({ clientId }: IdentityClient): Kept => {
    const present = kept.get(clientId);
    if (present) return present;
    const store = vault.tokenCache(`${cloud.id}.${clientId}`);
    const made = { store, plugin: createCachePlugin(store, onDamagedCache), turn: oneAtATime() };
    kept.set(clientId, made);
    return made;
  };

  const fresh = async (client: IdentityClient): Promise<PublicClientApplication> => {
    const { PublicClientApplication } = await import('@azure/msal-node');
    const authority = `https://${cloud.login}/${client.tenant}`;
    return new PublicClientApplication({
      auth: { clientId: client.clientId, authority },
      cache: { cachePlugin: keptOf(client).plugin },
      system: { networkClient: network },
    });
  };

  const shared = (client: IdentityClient): Promise<PublicClientApplication> => {
    const key = keyOf(client);
    const present = apps.get(key);
    if (present) return present;
    const opening = fresh(client).catch((error: unknown) => {
      apps.delete(key);
      throw error;
    });
    apps.set(key, opening);
    return opening;
  };

  return {
    fresh,
    shared,
    inTurn: (client, work) => keptOf(client).turn(work),
    cacheOf: (client) => keptOf(client).store,
    drop: (client) => void apps.delete(keyOf(client)),
    failure: network.failure,
  };
}

const keyOf = ({ tenant, clientId }: IdentityClient): string => `${tenant} ${clientId}`;
