import { fromFile } from '@engine/vault/native';
import { expect, test } from 'vitest';

test('a cache file that is gone is empty', async () => {
  const gone = new Error("ENOENT: no such file or directory, open 'client.cache'");
  expect(await fromFile(Promise.reject(gone))).toBeNull();
});

test('a cache file that does not open under this account is damaged @promise P18', async () => {
  const foreign = new Error('Decryption failed. Error code: 13');
  await expect(fromFile(Promise.reject(foreign))).rejects.toMatchObject({ code: 'store.damaged' });
});
