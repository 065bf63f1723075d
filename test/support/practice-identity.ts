import { createHttp } from '@engine/http/create-http';
import type { Http } from '@engine/http/http';
import { nodeTransport } from '@engine/http/node-transport';
import type { Transport } from '@engine/http/transport';
import { createIdentity } from '@engine/identity/create-identity';
import type { Identity, SignedIn } from '@engine/identity/identity';
import { createVault } from '@engine/vault/create-vault';
import type { Vault } from '@engine/vault/vault';
import type { Practice } from '@practice/practice';
import { clouds } from '@shared/cloud';
import { createWalker, type SignInAs, type Walker } from './walk-pages';

export const GRAPH_TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** A vault without a keychain: everything in memory, as on a machine that has none. */
export const memoryVault = (): Vault =>
  createVault({
    home: '',
    service: 'test',
    load: () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')),
  });

export interface Bench {
  readonly http: Http;
  readonly vault: Vault;
  readonly identity: Identity;
  readonly walker: Walker;
  readonly tenantId: string;
  /** Opened addresses, oldest first. */
  readonly opened: readonly string[];
  readonly signIn: (
    as: SignInAs,
    scopes: readonly string[],
    more?: { clientId?: string; prompt?: 'select_account' },
  ) => Promise<SignedIn>;
  readonly token: (
    signedIn: SignedIn,
    scopes: readonly string[],
    clientId?: string,
  ) => Promise<string>;
}

/** The engine's own sign-in over a running practice tenant, with a person at the browser. */
export function practiceIdentity(
  practice: Practice,
  options: {
    vault?: Vault;
    limitMs?: number;
    transport?: Transport;
    onDamagedCache?: () => void;
  } = {},
): Bench {
  const cloud = clouds.practice;
  const { transport = nodeTransport, onDamagedCache } = options;
  const http = createHttp({ transport, cloud, practice, now: () => new Date() });
  const vault = options.vault ?? memoryVault();
  const walker = createWalker();
  const opened: string[] = [];
  let person: SignInAs | null = null;
  const identity = createIdentity({
    http,
    cloud,
    vault,
    ...(onDamagedCache ? { onDamagedCache } : {}),
    ...(options.limitMs ? { limitMs: options.limitMs } : {}),
    openInBrowser: async (url) => {
      opened.push(url);
      if (person) await walker.signIn(url, person);
    },
  });
  const tenantId = practice.realm.world.tenants[0]?.id ?? '';
  return {
    http,
    vault,
    identity,
    walker,
    tenantId,
    opened,
    signIn: (as, scopes, more = {}) => {
      person = as;
      return identity.signIn({
        role: 'administrator',
        clientId: more.clientId ?? GRAPH_TOOLS,
        tenant: tenantId,
        scopes,
        ...(more.prompt ? { prompt: more.prompt } : {}),
        onAddress: () => {},
        signal: new AbortController().signal,
      });
    },
    token: async (signedIn, scopes, clientId = GRAPH_TOOLS) =>
      (
        await identity.token({
          clientId,
          tenant: tenantId,
          homeAccountId: signedIn.homeAccountId,
          scopes,
        })
      ).accessToken,
  };
}
