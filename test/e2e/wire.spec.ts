import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';

/** Each host brings a wire of its own (Chromium's, Node's): the same mishap must get the same name. */

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve(`https://127.0.0.1:${port}`);
    });
  });

const probed = (window: Page, site: string): Promise<unknown> =>
  window.evaluate(async (asked) => {
    const result = await self.app.site.probe({ targetId: 'wp-fluentsmtp', site: asked });
    return result.kind === 'ok' ? result.value.outcome : result.error;
  }, site);

test('a site that does not listen is told as network.refused', async ({ window }) => {
  const server = createServer();
  const site = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await probed(window, site)).toMatchObject({
    kind: 'unreachable',
    error: { code: 'network.refused' },
  });
});

test('a name that nobody knows is told as network.nameUnknown', async ({ window }) => {
  expect(await probed(window, 'https://nobody.invalid')).toMatchObject({
    kind: 'unreachable',
    error: { code: 'network.nameUnknown' },
  });
});

test('a site that does not speak TLS is told as network.certificate', async ({ window }) => {
  const server = createServer();
  const site = await listening(server);
  expect(await probed(window, site)).toMatchObject({
    kind: 'unreachable',
    error: { code: 'network.certificate' },
  });
  server.closeAllConnections();
  server.close();
});
