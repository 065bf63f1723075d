import { expect, test } from '../e2e/support/fixture';
import { startCountingServer } from './support/counting-server';

const START = 'app://bundle/index.html';

type Attempt = readonly [string, (origin: string) => void];

const attempts: readonly Attempt[] = [
  [
    'location.href',
    (origin) => {
      location.href = origin;
    },
  ],
  [
    'location.href to a file',
    () => {
      location.href = 'file:///etc/passwd';
    },
  ],
  [
    'another page of our own scheme',
    () => {
      location.href = 'app://bundle/web-client.js';
    },
  ],
  [
    'a submitted form',
    (origin) => {
      const form = document.createElement('form');
      form.action = origin;
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a link into a new window',
    (origin) => {
      const link = document.createElement('a');
      link.href = origin;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a link',
    (origin) => {
      const link = document.createElement('a');
      link.href = origin;
      document.body.append(link);
      link.click();
    },
  ],
  ['window.open', (origin) => void open(origin)],
  ['window.open of an empty page', () => void open('about:blank')],
  [
    'a meta refresh',
    (origin) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${origin}`;
      document.head.append(meta);
    },
  ],
  [
    'a frame',
    (origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    },
  ],
  [
    'a dropped file',
    () => {
      const data = new DataTransfer();
      data.items.add(new File(['<h1>dropped</h1>'], 'dropped.html', { type: 'text/html' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
  ],
  [
    'a webview',
    (origin) => {
      const view = document.createElement('webview');
      view.setAttribute('src', origin);
      document.body.append(view);
    },
  ],
];

for (const [name, attempt] of attempts) {
  test(`the window goes nowhere by ${name} @promise P05`, async ({ window, sendwell }) => {
    const server = await startCountingServer();
    await expect(window).toHaveTitle(/Sendwell/);
    await window.evaluate(attempt, server.origin);
    // Two frames and a turn of the main process: every attempt above has been decided by then.
    await window.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const open = await sendwell
      .application()
      ?.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
    expect(open?.map((url) => url.split('#')[0])).toEqual([START]);
    expect(server.count()).toBe(0);
    await server.close();
  });
}
