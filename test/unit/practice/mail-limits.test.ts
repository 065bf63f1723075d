import { waitForTurn } from '@practice/exchange/smtp/message-rate';
import {
  openUpload,
  receive,
  receivedBytes,
  uploadNamed,
} from '@practice/exchange/upload-sessions';
import { linkedStory } from '@practice/state/linked-world';
import { openRealm, type Realm } from '@practice/state/realm';
import { beforeEach, describe, expect, test } from 'vitest';
import { storeDraft } from '../../support/stored-draft';

const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;

let realm: Realm;
let now = 0;

beforeEach(() => {
  now = Date.parse('2026-11-21T12:00:00Z');
  realm = openRealm({ now: () => new Date(now), world: linkedStory().world });
});

describe('the thirty-first mail of a minute', () => {
  const sendAll = (): readonly number[] =>
    Array.from({ length: 31 }, () => waitForTurn(realm, 'web'));

  test('waited a day where the practice clock was put back by one', () => {
    realm.world.clockOffsetMs = DAY_MS;
    expect(sendAll().at(-1)).toBe(60_000);
    realm.world.clockOffsetMs = 0;
    expect(sendAll()).toEqual([...Array.from({ length: 30 }, () => 0), 60_000]);
  });

  test('waits no more once the minute is over', () => {
    sendAll();
    now += 2 * 60_000;
    expect(waitForTurn(realm, 'web')).toBe(0);
  });
});

describe('the pieces of large attachments', () => {
  const open = () => {
    const message = storeDraft(realm);
    const described = { name: 'a', contentType: null, isInline: false, contentId: null };
    return openUpload(realm, { owner: 'web', message, described, sizeBytes: 150 * MEGABYTE });
  };

  test('filled the memory with every upload that was never finished', () => {
    const piece = Buffer.alloc(100 * MEGABYTE);
    const sessions = Array.from({ length: 7 }, () => {
      const session = open();
      receive(realm, session, piece);
      return session;
    });
    const there = sessions.map(({ id }) => uploadNamed(realm, id) !== null);
    expect(there).toEqual([false, false, true, true, true, true, true]);
    expect(sessions.slice(-1).map(receivedBytes)).toEqual([100 * MEGABYTE]);
  });

  test('are let go with the hour that an upload may take, and with the world', () => {
    const first = open();
    now += DAY_MS;
    const second = open();
    now -= DAY_MS;
    expect([uploadNamed(realm, first.id), uploadNamed(realm, second.id)]).toEqual([null, second]);
    realm.enter(linkedStory().world);
    expect(uploadNamed(realm, second.id)).toBeNull();
  });
});
