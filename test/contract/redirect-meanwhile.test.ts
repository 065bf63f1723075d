import { systemParts } from '@engine/services/system-parts';
import type { ConnectionView } from '@shared/connection';
import { expect, it } from 'vitest';
import { startEngine } from '../support/engine-bench';
import { FROM, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const latch = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

it('a test that ended while the redirect was taken away is not written over by the one before it', async () => {
  const { id } = await job().signIn(await job().setUp(), 'sender', SENDER);
  await job().engine.services.close();
  const gate = latch();
  const removed = latch();
  const { practice, home, keychain } = job();
  const engine = await startEngine({
    practice,
    home,
    vault: keychain.vault,
    parts: {
      setUp: async (options) => {
        const port = await systemParts.setUp(options);
        return {
          ...port,
          removeLocalhostRedirect: async (request) => {
            await gate.opened;
            const end = await port.removeLocalhostRedirect(request);
            removed.open();
            return end;
          },
        };
      },
    },
  });
  const send = async (wanted: 'arrived' | 'stopped'): Promise<ConnectionView> => {
    await engine.call('test.send', {
      connectionId: id,
      to: FROM,
      attemptId: crypto.randomUUID(),
    });
    return engine.until(id, ({ test }) => test.kind === 'ended' && test.result === wanted);
  };
  await send('arrived');
  practice.realm.faults.push({ match: /sendMail/, count: 1, kind: 'status', status: 400 });
  const { test } = await send('stopped');
  gate.open();
  await removed.opened;
  await engine.services.close();
  await job().restart();
  const later = await job().engine.call<ConnectionView>('connections.get', { connectionId: id });
  expect(later.test).toEqual(test);
});
