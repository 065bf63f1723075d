import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PastedExchange } from '@core/checks/pasted-exchange';
import { connectionFormat } from '@engine/store/connection-format';
import { openConnectionStore } from '@engine/store/connection-store';
import type { FileFormat } from '@engine/store/envelope';
import { openStoredFile } from '@engine/store/stored-file';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';
import { signedIn } from '../../support/signed-in';

const now = () => new Date('2026-11-20T12:00:00Z');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendwell-connections-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes whatever it is given under the name of a connection. */
const rawFormat: FileFormat<object> = { ...connectionFormat, parse: () => null };

const open = () => openConnectionStore(folder, now);

it('gives every connection back, oldest first', async () => {
  const store = await open();
  await store.save(newConnection({ id: 'b', createdAt: '2026-11-20T12:00:01.000Z' }));
  await store.save(newConnection({ id: 'a' }));
  expect((await open()).initial.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('keeps the last of two saves of a new connection made at once', async () => {
  const store = await open();
  await Promise.all([
    store.save(newConnection({ id: 'a' })),
    store.save(newConnection({ id: 'a', valuesSeen: true })),
  ]);
  expect((await open()).initial).toMatchObject([{ id: 'a', valuesSeen: true }]);
});

it('loses one connection to a damaged file and no other', async () => {
  const store = await open();
  await store.save(newConnection({ id: 'a' }));
  await store.save(newConnection({ id: 'b' }));
  await writeFile(join(folder, 'a.json'), '{');
  const again = await open();
  expect(again.initial.map(({ id }) => id)).toEqual(['b']);
  expect(again.problems).toMatchObject([{ code: 'store.damaged', params: { file: 'a.json' } }]);
});

it('leaves a connection of a newer version alone', async () => {
  const store = await open();
  await store.save(newConnection({ id: 'a' }));
  const path = join(folder, 'a.json');
  const newer = (await readFile(path, 'utf8')).replace('"version":1', '"version":9');
  await writeFile(path, newer);
  const again = await open();
  expect([again.initial, again.problems]).toMatchObject([[], [{ code: 'store.newer' }]]);
  expect(await readFile(path, 'utf8')).toBe(newer);
});

it('knows that what was kept in memory ended with the program', async () => {
  await (await open()).save(
    newConnection({
      administrator: signedIn('admin@contoso.example'),
      sender: signedIn('web@contoso.example', 'memory'),
      secret: { keyId: 'k', hint: null, endsAt: null, keptIn: 'memory' },
    }),
  );
  expect((await open()).initial).toMatchObject([
    {
      administrator: { kind: 'signed-in' },
      sender: { kind: 'signed-out', reason: 'expired' },
      secret: { keptIn: 'elsewhere' },
    },
  ]);
});

it('forgets a removed connection, its state before included', async () => {
  const store = await open();
  await store.save(newConnection({ id: 'a' }));
  await store.save(newConnection({ id: 'a', valuesSeen: true }));
  await store.remove('a');
  expect((await open()).initial).toEqual([]);
});

const pasted: PastedExchange = {
  sendAs: { value: ['web@contoso.example'], at: '2026-11-20T12:00:00.000Z', about: 'a@x' },
  tenantSmtp: null,
  mailboxSmtp: { value: 'not-set', at: '2026-11-20T12:00:00.000Z', about: 'a@x' },
  appScope: null,
};

it('gives back what was pasted of Exchange', async () => {
  await (await open()).save(newConnection({ exchange: pasted }));
  expect((await open()).initial[0]?.exchange).toEqual(pasted);
});

it.each([
  ['lacks what was pasted', (data: object) => ({ ...data, exchange: undefined })],
  ['holds it in another shape', (data: object) => ({ ...data, exchange: { sendAs: 'all' } })],
])('keeps a connection whose file %s', async (_what, change) => {
  const record = newConnection({ exchange: pasted });
  await (await openStoredFile(join(folder, 'c-1.json'), rawFormat, now)).save(change(record));
  expect(await open()).toMatchObject({ initial: [{ id: 'c-1', exchange: null }], problems: [] });
});
