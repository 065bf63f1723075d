import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../identity/scopes';
import { type Contents, openContents } from './contents';
import { guidOf, healthyWorld } from './seed';
import type { World } from './world';
import { readWorld, writeWorld } from './world-file';

/** One request the practice tenant answered, for tests and for the curious. Holds no body and no token. */
export interface JournalEntry {
  readonly at: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** 0: no answer came. */
  readonly status: number;
}

/** Something to go wrong: for requests whose `METHOD host/path` fits, so many times. */
export interface Fault {
  readonly match: RegExp;
  count: number;
  /** `stall`: never looked at. `lost`: done, but the answer never leaves. */
  readonly kind: 'status' | 'delay' | 'reset' | 'garbage' | 'stall' | 'lost';
  /** Told when it strikes. */
  readonly onHit?: () => void;
  /** Lets so many fitting requests pass first. */
  skip?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
}

/** A one-time authorization code. Lives in memory only. */
export interface Code {
  readonly userId: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly asked: Asked;
  readonly redirectUri: string;
  readonly challenge: { readonly value: string; readonly method: 'plain' | 'S256' } | null;
  readonly nonce: string | null;
  readonly issuedAt: number;
  readonly mfa: boolean;
  used: boolean;
}

/** The running practice world: its data, its key, its clock, and what must not outlive the process. */
export interface Realm {
  world: World;
  /** What became of a stored world that could not be understood, in one line. */
  readonly problem: string | null;
  readonly key: KeyObject;
  readonly keyId: string;
  readonly codes: Map<string, Code>;
  /** Browser sessions: who is signed in, by cookie. */
  readonly sessions: Map<string, Set<string>>;
  readonly faults: Fault[];
  readonly journal: JournalEntry[];
  readonly contents: Contents;
  /** Worlds that were set aside to come back to. */
  readonly snapshots: Map<string, World>;
  readonly now: () => Date;
  /** Keeps the world on disk, if it has a folder. */
  readonly save: () => void;
  readonly reset: () => void;
  /** Goes over into another world: codes, browser sessions and faults of the old one end. */
  readonly enter: (world: World) => void;
}

export const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex');

let nextId: () => string = randomUUID;

export const newId = (): string => nextId();

/** Makes ids come in the same order at every start; secrets, codes and tokens stay random. */
export function seedIds(seed: number): void {
  let count = 0;
  nextId = () => guidOf(`seed ${seed} id ${count++}`);
}

export interface RealmOptions {
  readonly folder?: string;
  /** `read`: another process keeps the folder. */
  readonly access?: 'write' | 'read';
  readonly now?: () => Date;
  readonly world?: World;
}

/** Opens the world kept in `folder`, or begins the healthy one. A damaged file is set aside, never overwritten. */
export function openRealm(options: RealmOptions = {}): Realm {
  const { folder } = options;
  const machine = options.now ?? (() => new Date());
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const access = options.access ?? 'write';
  const found = folder ? readWorld(folder, access) : { world: null, problem: null };
  const key = signingKey(folder ? join(folder, 'signing-key.pem') : null, access);
  const realm: Realm = {
    world: found.world ?? options.world ?? healthyWorld(),
    problem: found.problem,
    key,
    keyId: hashOf(key.export({ type: 'pkcs8', format: 'pem' }).toString()).slice(0, 27),
    codes: new Map(),
    sessions: new Map(),
    faults: [],
    journal: [],
    contents: openContents(folder ?? null, access),
    snapshots: new Map(),
    now: () => new Date(machine().getTime() + realm.world.clockOffsetMs),
    save: () => {
      if (folder && access === 'write') writeWorld(folder, realm.world);
    },
    reset: () => {
      realm.enter(options.world ? structuredClone(options.world) : healthyWorld());
      realm.journal.length = 0;
    },
    enter: (world) => {
      realm.world = world;
      realm.codes.clear();
      realm.sessions.clear();
      realm.faults.length = 0;
      realm.save();
      forgetContents(realm);
    },
  };
  forgetContents(realm);
  return realm;
}

/** Lets go of what no message has any more, here or in a world that may come back. */
function forgetContents({ world, snapshots, contents }: Realm): void {
  const messages = [world, ...snapshots.values()].flatMap((each) => each.messages);
  contents.keepOnly(
    new Set(messages.flatMap(({ attachments }) => attachments.map(({ content }) => content))),
  );
}

function signingKey(file: string | null, access: 'write' | 'read'): KeyObject {
  if (file && existsSync(file)) return createPrivateKey(readFileSync(file, 'utf8'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (file && access === 'write') {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return privateKey;
}
