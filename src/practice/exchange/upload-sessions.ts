import { randomBytes } from 'node:crypto';
import { beside } from '../state/beside';
import { putBounded } from '../state/bounded';
import { newId, type Realm } from '../state/realm';
import type { StoredMessage, World } from '../state/world';
import type { Described } from './attachment';

/** One large attachment on its way in. Lives in memory only. */
export interface UploadSession {
  readonly id: string;
  /** Stands for the permission; whoever has the address may write. */
  readonly token: string;
  /** `USER@TENANT`, as the address has it. */
  readonly owner: string;
  readonly message: StoredMessage;
  readonly described: Described;
  readonly sizeBytes: number;
  readonly endsAt: number;
  readonly parts: Buffer[];
}

const LIFE_MS = 3_600_000;
/** Of all sessions together; beyond it the oldest one ends. */
const MOST_HELD_BYTES = 512 * 1024 * 1024;

const sessionsOf = beside<World, Map<string, UploadSession>>(() => new Map());

export function openUpload(
  realm: Realm,
  opened: Pick<UploadSession, 'owner' | 'message' | 'described' | 'sizeBytes'>,
): UploadSession {
  const session: UploadSession = {
    ...opened,
    id: `AAMk${newId().replaceAll('-', '')}`,
    token: randomBytes(48).toString('base64url'),
    endsAt: realm.now().getTime() + LIFE_MS,
    parts: [],
  };
  for (const earlier of sessionsOf(realm.world).values()) {
    if (!isOpen(realm, earlier)) closeUpload(realm, earlier);
  }
  putBounded(sessionsOf(realm.world), session.id, session);
  return session;
}

const isOpen = ({ world, now }: Realm, { endsAt, message }: UploadSession): boolean =>
  endsAt > now().getTime() && world.messages.includes(message);

/** null: never opened, done, cancelled or ended; or the draft is gone. */
export function uploadNamed(realm: Realm, id: string): UploadSession | null {
  const session = sessionsOf(realm.world).get(id);
  return session && isOpen(realm, session) ? session : null;
}

export const closeUpload = ({ world }: Realm, { id }: UploadSession): void => {
  sessionsOf(world).delete(id);
};

/** Keeps the next bytes of an upload. */
export function receive(realm: Realm, session: UploadSession, bytes: Buffer): void {
  session.parts.push(bytes);
  const open = sessionsOf(realm.world);
  let held = [...open.values()].reduce((sum, each) => sum + receivedBytes(each), 0);
  for (const oldest of open.values()) {
    if (held <= MOST_HELD_BYTES || oldest === session) return;
    held -= receivedBytes(oldest);
    closeUpload(realm, oldest);
  }
}

export const receivedBytes = ({ parts }: UploadSession): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

const placeOf = ({ owner, message }: UploadSession): string =>
  `https://outlook.office.com/api/v2.0/Users('${owner}')/Messages('${message.id}')`;

/** The address that takes the bytes, without any further sign-in. */
export const addressOf = (session: UploadSession): string =>
  `${placeOf(session)}/AttachmentSessions('${session.id}')?authtoken=${session.token}`;

/** Where the attachment lies afterwards. */
export const attachmentAddress = (session: UploadSession, attachmentId: string): string =>
  `${placeOf(session)}/Attachments('${attachmentId}')`;
