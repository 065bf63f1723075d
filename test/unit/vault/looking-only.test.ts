import { lookingOnly } from '@engine/vault/looking-only';
import { expect, it } from 'vitest';
import { lastingKeychain } from '../../support/engine-bench';

it('reads what another process keeps and changes nothing of it @promise R05', async () => {
  const keychain = lastingKeychain();
  const owner = keychain.vault();
  await owner.probe();
  await owner.secrets.put('secret', 'kept');
  await owner.tokenCache('cache').save('kept');

  const guest = lookingOnly(keychain.vault());
  await guest.probe();
  const cache = guest.tokenCache('cache');
  expect(await cache.load()).toBe('kept');
  await cache.save('renewed');
  expect(await cache.load()).toBe('renewed');
  await cache.remove();
  await guest.secrets.put('secret', 'other');
  await guest.secrets.remove('secret');

  expect(await owner.secrets.get('secret')).toBe('kept');
  expect(await owner.tokenCache('cache').load()).toBe('kept');
});
