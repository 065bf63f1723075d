import type { HttpRequest } from '@engine/http/http';
import { describe, expect, test } from 'vitest';
import { type Mishap, platformError, scriptedHttp } from '../../support/recording-transport';

const GRAPH = 'https://graph.microsoft.com/v1.0/me';

const get = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: GRAPH,
  to: 'microsoft',
  ...more,
});

const send = (more: Partial<HttpRequest> = {}): HttpRequest =>
  get({ method: 'POST', url: `${GRAPH}/sendMail`, body: '{}', ...more });

const limited = (retryAfter?: string): Mishap => ({
  status: 429,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

describe('where a request may go', () => {
  test.each([
    'https://graph.microsoft.com.evil.example/v1.0/me',
    'https://evil.example/graph.microsoft.com',
    'https://graph.microsoft.com:8443/v1.0/me',
    'https://graph.microsoft.com@evil.example/v1.0/me',
    'http://graph.microsoft.com/v1.0/me',
    'https://graph.microsoft.us/v1.0/me',
  ])('a token never goes to %s @promise P20', async (url) => {
    const { http, sent } = scriptedHttp([{}]);
    await expect(http.request(get({ url }))).rejects.toMatchObject({
      code: 'network.hostNotAllowed',
    });
    expect(sent).toEqual([]);
  });

  test.each(['file:///etc/passwd', 'ftp://www.contoso.example/', 'data:text/plain,x'])(
    'a site is never asked for at %s',
    async (url) => {
      const { http, sent } = scriptedHttp([{}]);
      await expect(http.request(get({ url, to: 'site' }))).rejects.toMatchObject({
        code: 'network.hostNotAllowed',
      });
      expect(sent).toEqual([]);
    },
  );

  test.each([
    ['https://evil.example/', 'network.hostNotAllowed'],
    ['http://login.microsoftonline.com/', 'network.hostNotAllowed'],
    ['//evil.example/', 'network.hostNotAllowed'],
  ])('a redirect of Microsoft’s to %s is refused @promise P20', async (location, code) => {
    const { http, sent } = scriptedHttp([{ status: 302, headers: { location } }]);
    await expect(http.request(get())).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });

  test('redirects within Microsoft’s hosts and of sites are handed back, not followed', async () => {
    const away = { status: 302, headers: { location: 'https://evil.example/' } };
    const within = { status: 302, headers: { location: '/v1.0/users' } };
    const { http, sent } = scriptedHttp([within, away]);
    expect((await http.request(get())).status).toBe(302);
    const site = await http.request(get({ url: 'https://www.contoso.example/', to: 'site' }));
    expect(site.headers.location).toBe('https://evil.example/');
    expect(sent).toHaveLength(2);
  });

  test('the location of something that was made is no redirect', async () => {
    const headers = { location: 'https://directory.example/applications/1' };
    const { http } = scriptedHttp([{ status: 201, headers }]);
    expect((await http.request(send())).status).toBe(201);
  });
});

describe('the practice wire', () => {
  const practice = {
    origin: 'http://127.0.0.1:4711',
    hosts: ['login.microsoftonline.com', 'graph.microsoft.com', 'www.contoso.example'],
  };

  test('leads played hosts to the practice tenant, with path and query', async () => {
    const { http, sent } = scriptedHttp([{}], { practice });
    const answer = await http.request(get({ url: `${GRAPH}?$select=id` }));
    expect(sent[0]?.url).toBe('http://127.0.0.1:4711/graph.microsoft.com/v1.0/me?$select=id');
    expect(answer.url).toBe(`${GRAPH}?$select=id`);
  });

  test('knows no other site, as a resolver would say', async () => {
    const { http, sent } = scriptedHttp([{}], { practice });
    const request = get({ url: 'https://real.example/', to: 'site' });
    await expect(http.request(request)).rejects.toMatchObject({ code: 'network.nameUnknown' });
    expect(sent).toEqual([]);
  });

  test('rewrites the page for the browser, but not the loopback of a sign-in', () => {
    const { http } = scriptedHttp([{}], { practice });
    expect(http.browserAddress('https://login.microsoftonline.com/x/authorize?a=b')).toBe(
      'http://127.0.0.1:4711/login.microsoftonline.com/x/authorize?a=b',
    );
    expect(http.browserAddress('http://localhost:5000')).toBe('http://localhost:5000');
  });
});

describe('what is sent along and read back', () => {
  test('a site is asked once, however it fails', async () => {
    const { http, sent } = scriptedHttp([platformError('ECONNRESET')]);
    const request = get({ url: 'https://www.contoso.example/', to: 'site' });
    await expect(http.request(request)).rejects.toMatchObject({ code: 'network.reset' });
    expect(sent).toHaveLength(1);
  });

  test('Microsoft gets an id of ours with every try, a site does not', async () => {
    const { http, sent } = scriptedHttp([{ status: 503 }, {}]);
    await http.request(get());
    await http.request(get({ url: 'https://www.contoso.example/', to: 'site' }));
    const ids = sent.map(({ headers }) => headers['client-request-id']);
    expect(ids).toEqual([expect.any(String), expect.any(String), undefined]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test.each([
    [{ 'request-id': 'graph' }, 'graph'],
    [{ 'x-ms-request-id': 'entra' }, 'entra'],
    [{}, null],
  ])('of the headers %j the request id is %s', async (headers, requestId) => {
    const { http } = scriptedHttp([{ headers }]);
    expect((await http.request(get())).requestId).toBe(requestId);
  });
});

describe('retries', () => {
  test.each([429, 500, 502, 503, 504])('a safe request is tried again after %i', async (status) => {
    const { http, sent, waits } = scriptedHttp([{ status }, { status }, { body: 'there' }]);
    expect((await http.request(get())).body).toBe('there');
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([500, 1000]);
  });

  test('a lost connection is tried again, and named in the end', async () => {
    const { http, sent, waits } = scriptedHttp([platformError('ECONNRESET')]);
    await expect(http.request(get())).rejects.toMatchObject({ code: 'network.reset' });
    expect(sent).toHaveLength(4);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test('a status that stays is handed back', async () => {
    const { http, sent } = scriptedHttp([{ status: 503 }]);
    expect((await http.request(get())).status).toBe(503);
    expect(sent).toHaveLength(4);
  });

  test.each([
    ['ENOTFOUND', 'network.nameUnknown'],
    ['ECONNREFUSED', 'network.refused'],
    ['CERT_HAS_EXPIRED', 'network.certificate'],
  ])('%s is not tried again', async (mishap, code) => {
    const { http, sent } = scriptedHttp([platformError(mishap)]);
    await expect(http.request(get())).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });

  test.each<[string, Mishap]>([
    ['429', limited('1')],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
  ])('a message is sent once, whatever comes back: %s @promise P22', async (_, mishap) => {
    const { http, sent } = scriptedHttp([mishap, {}]);
    await http.request(send());
    expect(sent).toHaveLength(1);
  });

  test('a message whose answer is lost is not sent again @promise P22', async () => {
    const { http, sent } = scriptedHttp([platformError('ECONNRESET'), {}]);
    await expect(http.request(send())).rejects.toMatchObject({ code: 'network.reset' });
    expect(sent).toHaveLength(1);
  });

  test('what must not be done twice is tried again only where 429 says that nothing was done', async () => {
    const afterLimit = scriptedHttp([limited('2'), { status: 201 }]);
    expect((await afterLimit.http.request(send({ retry: 'refused' }))).status).toBe(201);
    expect(afterLimit.waits).toEqual([2000]);
    const afterFault = scriptedHttp([{ status: 503 }, { status: 201 }]);
    expect((await afterFault.http.request(send({ retry: 'refused' }))).status).toBe(503);
    expect(afterFault.sent).toHaveLength(1);
  });

  test('the server’s own waiting time counts, and is told before the wait', async () => {
    const pauses: unknown[] = [];
    const { http, waits } = scriptedHttp([limited('7'), {}]);
    await http.request(get({ onPause: (pause) => pauses.push(pause) }));
    expect(waits).toEqual([7000]);
    expect(pauses).toEqual([{ kind: 'throttled', untilAt: '2026-11-20T12:00:07.000Z' }]);
  });

  test('a waiting time longer than a minute is not waited for', async () => {
    const { http, sent } = scriptedHttp([limited('3600')]);
    expect((await http.request(get())).status).toBe(429);
    expect(sent).toHaveLength(1);
  });

  test('cancelling ends a wait', async () => {
    const stop = new AbortController();
    const { http, sent } = scriptedHttp([limited('7'), {}], { onWait: () => stop.abort() });
    await expect(http.request(get({ signal: stop.signal }))).rejects.toMatchObject({
      code: 'run.cancelled',
    });
    expect(sent).toHaveLength(1);
  });
});
