import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentOf } from '@practice/exchange/attachment';
import { openContents } from '@practice/state/contents';
import { openRealm, type Realm } from '@practice/state/realm';
import { healthyWorld } from '@practice/state/seed';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeDraft } from '../../support/stored-draft';

const BYTES = Buffer.from('what was attached');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-contents-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const kept = (): readonly string[] => readdirSync(join(folder, 'attachments'));

/** Puts a mail with an attachment into somebody's mailbox. */
function attach(realm: Realm): string {
  const described = { name: 'a.txt', contentType: null, isInline: false, contentId: null };
  const attachment = attachmentOf(realm, described, BYTES);
  storeDraft(realm, [attachment]);
  realm.save();
  return attachment.content;
}

describe('what is attached', () => {
  test('stayed in memory and on disk when the world was left, as long as the process ran', () => {
    const inFolder = openRealm({ folder });
    attach(inFolder);
    inFolder.reset();
    expect(kept()).toEqual([]);
    const inMemory = openRealm();
    const name = attach(inMemory);
    inMemory.enter(healthyWorld());
    expect(inMemory.contents.read(name)).toBeNull();
  });

  test('comes back with a world that was set aside', () => {
    const realm = openRealm({ folder });
    const name = attach(realm);
    realm.snapshots.set('before', structuredClone(realm.world));
    realm.enter(healthyWorld());
    expect(realm.contents.read(name)?.equals(BYTES)).toBe(true);
  });

  test('in a world that can no longer be read was deleted with the next start', () => {
    const name = attach(openRealm({ folder }));
    writeFileSync(join(folder, 'world.json'), '{"half":');
    expect(openRealm({ folder }).problem).toContain('could not be read');
    openRealm({ folder });
    expect(readdirSync(join(folder, 'attachments.damaged'))).toEqual([name]);
  });

  test('is read under the names it was kept under only', () => {
    writeFileSync(join(folder, 'signing-key.pem'), 'a key');
    const contents = openContents(folder, 'write');
    contents.keep(BYTES);
    for (const name of ['../signing-key.pem', '', '.', '..']) {
      expect(contents.read(name)).toBeNull();
    }
  });

  test('lies there whole; what a crash left half-written is tidied away', () => {
    const contents = openContents(folder, 'write');
    const name = contents.keep(BYTES);
    expect(kept()).toEqual([name]);
    writeFileSync(join(folder, 'attachments', `${name}.new`), 'half');
    contents.keepOnly(new Set([name]));
    expect(kept()).toEqual([name]);
  });

  test('shares its folder with what others put there, which once stopped the start', () => {
    const contents = openContents(folder, 'write');
    contents.keep(BYTES);
    const theirs = join(folder, 'attachments', 'Thumbs');
    mkdirSync(theirs);
    contents.keepOnly(new Set());
    expect([kept(), existsSync(theirs)]).toEqual([['Thumbs'], true]);
  });
});
