import { TokenCacheContext } from '@azure/msal-node';
import { createCachePlugin } from '@engine/identity/cache-plugin';
import type { TokenCacheStore } from '@engine/vault/vault';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';

/** MSAL's side: what it was given, and what it would write. */
const fakeMsal = () => {
  const given: string[] = [];
  let contents = '';
  return {
    given,
    change: (next: string) => {
      contents = next;
    },
    cache: {
      deserialize: (text: string) => {
        given.push(text);
        contents = text;
      },
      serialize: () => contents,
    },
  };
};

const fakeStore = (initial: string | null) => {
  const written: string[] = [];
  const kept = { contents: initial, failure: null as AppError | null };
  const store: TokenCacheStore = {
    load: async () => {
      if (kept.failure) throw kept.failure;
      return kept.contents;
    },
    save: async (contents) => {
      written.push(contents);
      kept.contents = contents;
    },
    remove: async () => {
      kept.contents = null;
    },
  };
  return { store, written, kept };
};

const account = (name: string) => JSON.stringify({ Account: { [name]: { name } } });

const bench = (initial: string | null) => {
  const disk = fakeStore(initial);
  const msal = fakeMsal();
  let damaged = 0;
  const plugin = createCachePlugin(disk.store, () => {
    damaged += 1;
  });
  const context = (hasChanged: boolean) => new TokenCacheContext(msal.cache, hasChanged);
  return { ...disk, msal, plugin, context, damaged: () => damaged };
};

describe('the token cache', () => {
  test('is read before every access and written only when it changed', async () => {
    const { plugin, context, msal, written } = bench(account('a'));
    const look = context(false);
    await plugin.beforeCacheAccess(look);
    await plugin.afterCacheAccess(look);
    const change = context(true);
    await plugin.beforeCacheAccess(change);
    msal.change(account('b'));
    await plugin.afterCacheAccess(change);
    expect(msal.given).toEqual([account('a'), account('a')]);
    expect(written).toEqual([account('b')]);
  });

  test.each([null, ''])('that is gone (%j) is forgotten in memory as well', async (contents) => {
    const { plugin, context, msal } = bench(contents);
    await plugin.beforeCacheAccess(context(false));
    expect(msal.given).toEqual(['{}']);
  });

  test('is not overwritten after a reading that failed @promise P18', async () => {
    const { plugin, context, written, kept } = bench(account('a'));
    kept.failure = new AppError('vault.locked');
    const access = context(true);
    await expect(plugin.beforeCacheAccess(access)).rejects.toBe(kept.failure);
    await plugin.afterCacheAccess(access);
    expect(written).toEqual([]);
    kept.failure = null;
    await plugin.beforeCacheAccess(context(false));
  });

  test('is not read anew between another’s change and its writing', async () => {
    const { plugin, context, msal, kept } = bench(account('a'));
    const first = context(true);
    const second = context(true);
    await plugin.beforeCacheAccess(first);
    const waiting = plugin.beforeCacheAccess(second);
    msal.change(account('first'));
    await plugin.afterCacheAccess(first);
    await waiting;
    expect(msal.given).toEqual([account('a'), account('first')]);
    await plugin.afterCacheAccess(second);
    expect(kept.contents).toBe(account('first'));
  });

  test.each([
    '{not json',
    '[]',
    '"text"',
    '5',
    '{"Account":5}',
    '{"Account":{"x":null}}',
    '{"RefreshToken":{"x":"text"}}',
    '\u0000\u0001',
  ])('that is damaged (%j) is removed, reported and empty @promise P18', async (contents) => {
    const { plugin, context, msal, kept, damaged } = bench(contents);
    await plugin.beforeCacheAccess(context(false));
    expect([kept.contents, damaged(), msal.given]).toEqual([null, 1, ['{}']]);
  });

  test('that does not open on this computer counts as damaged @promise P18', async () => {
    const { plugin, context, kept, damaged, msal } = bench(null);
    kept.failure = new AppError('store.damaged');
    await plugin.beforeCacheAccess(context(false));
    expect([damaged(), msal.given]).toEqual([1, ['{}']]);
  });
});
