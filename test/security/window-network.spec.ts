import { expect, test } from '../e2e/support/fixture';
import { startCountingServer } from './support/counting-server';

type Attempt = readonly [string, (origin: string) => Promise<string>];

/** Each answers 'reached' only if the server did. */
const attempts: readonly Attempt[] = [
  [
    'fetch',
    (origin) =>
      fetch(origin).then(
        () => 'reached',
        () => 'blocked',
      ),
  ],
  [
    'XMLHttpRequest',
    (origin) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve('reached');
        request.onerror = () => resolve('blocked');
        request.open('GET', origin);
        request.send();
      }),
  ],
  [
    'WebSocket',
    (origin) =>
      new Promise((resolve) => {
        const socket = new WebSocket(origin.replace('http', 'ws'));
        socket.onopen = () => resolve('reached');
        socket.onerror = () => resolve('blocked');
      }),
  ],
  [
    'an image',
    (origin) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('reached');
        image.onerror = () => resolve('blocked');
        image.src = `${origin}/x.png`;
      }),
  ],
  [
    'a style sheet',
    (origin) =>
      new Promise((resolve) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.onload = () => resolve('reached');
        link.onerror = () => resolve('blocked');
        link.href = `${origin}/x.css`;
        document.head.append(link);
      }),
  ],
  [
    'a worker',
    async (origin) => {
      try {
        const worker = new Worker(`${origin}/x.js`);
        return await new Promise<string>((resolve) => {
          worker.onmessage = () => resolve('reached');
          worker.onerror = () => resolve('blocked');
        });
      } catch {
        // A refused address throws at once: that is the wanted end.
        return 'blocked';
      }
    },
  ],
  [
    'an event source',
    (origin) =>
      new Promise((resolve) => {
        const source = new EventSource(origin);
        source.onopen = () => resolve('reached');
        source.onerror = () => {
          source.close();
          resolve('blocked');
        };
      }),
  ],
  [
    'a beacon',
    async (origin) => {
      navigator.sendBeacon(origin, 'x');
      return 'blocked';
    },
  ],
];

for (const [name, attempt] of attempts) {
  test(`the window reaches no server by ${name} @promise P03`, async ({ window }) => {
    const server = await startCountingServer();
    expect(await window.evaluate(attempt, server.origin)).toBe('blocked');
    expect(server.count()).toBe(0);
    await server.close();
  });
}

test('the session itself refuses what the page policy would let through @promise P03', async ({
  sendwell,
  window,
}) => {
  const server = await startCountingServer();
  await expect(window).toHaveTitle(/Sendwell/);
  const answer = await sendwell.application()?.evaluate(
    ({ session }, origin) =>
      session.defaultSession.fetch(origin).then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    server.origin,
  );
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(server.count()).toBe(0);
  await server.close();
});

test('the engine has a session of its own that does reach the network @promise P03', async ({
  sendwell,
}) => {
  const server = await startCountingServer();
  const answer = await sendwell.application()?.evaluate(
    ({ session }, origin) =>
      session
        .fromPartition('engine')
        .fetch(origin)
        .then((response) => response.text()),
    server.origin,
  );
  expect(answer).toBe('reached');
  await server.close();
});
