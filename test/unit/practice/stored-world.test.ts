import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRealm } from '@practice/state/realm';
import { scenarios } from '@practice/state/scenario';
import { healthyWorld } from '@practice/state/seed';
import { parseWorld, UnreadableWorld } from '@practice/state/stored-world';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeDraft } from '../../support/stored-draft';

/** Takes what lies at a path like `users.0.locked` out of a world, as a version before this one kept it. */
function without(world: object, path: string): string {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const copy = structuredClone(world);
  const row = keys.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : {},
    copy,
  );
  if (typeof row === 'object' && row !== null) Reflect.deleteProperty(row, last);
  return JSON.stringify(copy);
}

describe('a stored world', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    'comes back as it was kept: %s',
    (_, scenario) => {
      const world = scenario.world();
      expect(parseWorld(JSON.stringify(world))).toEqual(world);
    },
  );

  test.each([
    ['tenants.0.trouble'],
    ['tenants.0.appMailScopes'],
    ['tenants.0.passwordSmtp'],
    ['users.1.locked'],
    ['users.1.sendOnBehalf'],
    ['applications.1.appRoles'],
    ['applications.1.api.oauth2PermissionScopes'],
    ['sites.0.outgoing'],
    ['sites.0.languages'],
    ['mailers'],
    ['replicationMs'],
  ])('of an earlier version without %s is filled in', (path) => {
    const world = healthyWorld();
    expect(parseWorld(without(world, path))).toEqual(world);
  });

  test.each(['cc', 'html', 'importance', 'read', 'categories', 'headers', 'attachments'])(
    'of an earlier version, whose mails had no %s, is filled in',
    (field) => {
      const realm = openRealm({ world: healthyWorld() });
      storeDraft(realm).read = false;
      const at = realm.world.messages.length - 1;
      expect(parseWorld(without(realm.world, `messages.${at}.${field}`))).toEqual(realm.world);
    },
  );

  test.each([
    ['users.1.upn', 'users.1.upn'],
    ['tenants.0.id', 'tenants.0.id'],
    ['applications.0.web', 'applications.0.web'],
  ])('without %s is refused, and says where', (path, where) => {
    expect(() => parseWorld(without(healthyWorld(), path))).toThrow(new UnreadableWorld(where));
  });

  test.each([
    ['half a file', JSON.stringify(healthyWorld()).slice(0, 900)],
    ['another file', '[1, 2]'],
    ['a kind of mailbox nobody knows', JSON.stringify(healthyWorld()).replace('"shared"', '"odd"')],
  ])('that is %s is refused', (_, json) => {
    expect(() => parseWorld(json)).toThrow(UnreadableWorld);
  });
});

describe('the folder of a practice world', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'practice-world-'));
    writeFileSync(join(folder, 'world.json'), '{"half":');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('keeps a file that nobody understands beside the new one, and says so in one line', () => {
    const realm = openRealm({ folder });
    expect(realm.problem).toMatch(/^The practice world in .*world\.json could not be read .*\.$/);
    expect(realm.problem).not.toContain('\n');
    expect(readFileSync(join(folder, 'world.json.damaged'), 'utf8')).toBe('{"half":');
    expect(realm.world).toEqual(healthyWorld());
    realm.save();
    expect(openRealm({ folder }).problem).toBeNull();
  });

  test('is left alone by who may only read it', () => {
    const realm = openRealm({ folder, access: 'read' });
    expect(realm.problem).toMatch(/A new one is played\.$/);
    realm.save();
    expect(readFileSync(join(folder, 'world.json'), 'utf8')).toBe('{"half":');
    expect(existsSync(join(folder, 'world.json.damaged'))).toBe(false);
  });
});
