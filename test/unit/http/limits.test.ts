import { createHttp } from '@engine/http/create-http';
import type { HttpRequest } from '@engine/http/http';
import type { Transport } from '@engine/http/transport';
import { clouds } from '@shared/cloud';
import { describe, expect, test } from 'vitest';

/** A server that never answers: only the signal ends the exchange. */
const silent: Transport = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const http = createHttp({
  transport: silent,
  cloud: clouds.global,
  practice: null,
  now: () => new Date(),
});

const request: HttpRequest = {
  method: 'GET',
  url: 'https://graph.microsoft.com/v1.0/me',
  to: 'microsoft',
  retry: 'never',
};

describe('a server that never answers', () => {
  test('is given up at the time limit', async () => {
    await expect(http.request({ ...request, timeoutMs: 20 })).rejects.toMatchObject({
      code: 'network.timedOut',
      params: { host: 'graph.microsoft.com' },
    });
  });

  test('can be cancelled, and that is no time-out', async () => {
    const stop = new AbortController();
    const asked = http.request({ ...request, signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'run.cancelled' });
  });
});
