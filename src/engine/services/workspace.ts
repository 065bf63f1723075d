import { join } from 'node:path';
import { type Cloud, type CloudId, clouds } from '@shared/cloud';
import type { ConnectionView } from '@shared/connection';
import { AppError } from '@shared/errors';
import type { Host, PracticeTenant } from '../host';
import { createHttp } from '../http/create-http';
import type { Http } from '../http/http';
import type { Identity } from '../identity/identity';
import { openConnectionStore } from '../store/connection-store';
import type { Access } from '../store/stored-file';
import { lookingOnly } from '../vault/looking-only';
import type { Vault } from '../vault/vault';
import { type ConnectionBook, createConnectionBook } from './connection-book';
import { notingMoves } from './kept-after-all';
import { keychainAware } from './keychain-aware';
import type { DoctorPort, PartOptions, Parts, SetUpPort } from './ports';
import { createSignInBook, type SignInBook } from './sign-in-book';

/** Everything that belongs to one cloud. Connections of the practice cloud and real ones never meet. */
export interface Workspace {
  readonly cloud: Cloud;
  readonly http: Http;
  readonly book: ConnectionBook;
  readonly practice: PracticeTenant | null;
  readonly signIns: SignInBook;
  /** Connections whose sign-ins were looked at since the start. */
  readonly restored: Set<string>;
  /** When a sender's mailbox was last seen, by connection. */
  readonly mailboxSeen: Map<string, MailboxSeen>;
  readonly now: () => Date;
  readonly vault: () => Promise<Vault>;
  readonly identity: () => Promise<Identity>;
  readonly setUp: () => Promise<SetUpPort>;
  readonly doctor: () => Promise<DoctorPort>;
  /** Whether a token cache was found damaged and set aside. */
  readonly isCacheDamaged: () => boolean;
  /** The vault if it is loaded already. */
  readonly vaultNow: () => Vault | null;
  /** Ends sign-ins and writes. */
  readonly close: () => Promise<void>;
}

export interface MailboxSeen {
  readonly homeAccountId: string;
  readonly at: Date;
  readonly requestId: string | null;
}

export interface WorkspaceEvents {
  readonly onView: (view: ConnectionView) => void;
  readonly onSummaries: () => void;
  readonly onKeychain: () => void;
  /** A write behind that failed, a file that was set aside. */
  readonly onProblem: (error: unknown) => void;
  /** A bug that is shown where it happened, and written down here. */
  readonly onFault: (error: unknown) => void;
}

/** Opens one cloud. Raises practice.unavailable when the practice tenant does not start. */
export async function openWorkspace(
  cloudId: CloudId,
  host: Host,
  parts: Parts,
  access: Access,
  events: WorkspaceEvents,
): Promise<Workspace> {
  const cloud = clouds[cloudId];
  const practice = cloudId === 'practice' ? await startPractice(host, access) : null;
  const home = practice ? join(host.home, 'practice-data') : host.home;
  const { now, transport, openInBrowser } = host;
  const http = createHttp({ transport, cloud, practice, now });
  const store = await openConnectionStore(join(home, 'connections'), now, access);
  for (const problem of store.problems) events.onProblem(problem);

  const book = createConnectionBook(store, events);
  const options: PartOptions = { home, cloud, http, now, openInBrowser };
  let vaultNow: Vault | null = null;
  let isCacheDamaged = false;
  const vault = once(async () => {
    const opened = await parts.vault(options);
    vaultNow = notingMoves(access === 'read' ? lookingOnly(opened) : opened, book);
    // Unprobed it keeps to memory: what was kept before would not be found.
    await vaultNow.probe();
    events.onKeychain();
    return vaultNow;
  });
  const identity = once(async () => {
    const onDamagedCache = (): void => {
      isCacheDamaged = true;
    };
    const opened = await vault();
    const made = await parts.identity({ ...options, vault: opened, onDamagedCache });
    return keychainAware(made, opened);
  });
  return {
    cloud,
    http,
    practice,
    book,
    signIns: createSignInBook(),
    restored: new Set(),
    mailboxSeen: new Map(),
    now,
    vault,
    identity,
    setUp: once(async () =>
      parts.setUp({ ...options, vault: await vault(), onFault: events.onFault }),
    ),
    doctor: once(async () =>
      parts.doctor({
        ...options,
        identity: await identity(),
        vault: await vault(),
        programVersion: host.version,
        dns: practice?.dns ?? null,
        dial: dialOn(cloud, practice),
      }),
    ),
    vaultNow: () => vaultNow,
    isCacheDamaged: () => isCacheDamaged,
    close: async () => {
      if (identity.isLoaded()) await (await identity()).close();
      await store.settled();
      await practice?.stop();
    },
  };
}

/** Where a mail server's name leads: to itself, or in practice mode to the one that plays it. */
const dialOn =
  (cloud: Cloud, practice: PracticeTenant | null) =>
  (host: string, port: number): { readonly host: string; readonly port: number } | null => {
    if (!practice) return { host, port };
    return host === cloud.smtp ? practice.smtp : null;
  };

const startPractice = async (host: Host, access: Access): Promise<PracticeTenant> => {
  try {
    return await host.startPractice(join(host.home, 'practice'), access);
  } catch (error) {
    throw new AppError('practice.unavailable', {}, {}, { cause: error });
  }
};

/** One load shared by all callers; a load that failed is tried again by the next. */
function once<T>(
  load: () => Promise<T>,
): (() => Promise<T>) & { readonly isLoaded: () => boolean } {
  let loading: Promise<T> | null = null;
  const get = (): Promise<T> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return Object.assign(get, { isLoaded: () => loading !== null });
}
