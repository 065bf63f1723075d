import { randomBytes } from 'node:crypto';
import { putBounded } from '../state/bounded';
import { newId, type Realm } from '../state/realm';
import type { StoredMessage } from '../state/world';
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

const sessions = new WeakMap<Realm, Map<string, UploadSession>>();

const ofRealm = (realm: Realm): Map<string, UploadSession> => {
  const present = sessions.get(realm) ?? new Map<string, UploadSession>();
  sessions.set(realm, present);
  return present;
};

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
  putBounded(ofRealm(realm), session.id, session);
  return session;
}

/** null: never opened, done, cancelled or ended; or the draft is gone. */
export function uploadNamed(realm: Realm, id: string): UploadSession | null {
  const session = ofRealm(realm).get(id);
  if (!session || session.endsAt <= realm.now().getTime()) return null;
  return realm.world.messages.includes(session.message) ? session : null;
}

export const closeUpload = (realm: Realm, { id }: UploadSession): void => {
  ofRealm(realm).delete(id);
};

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
