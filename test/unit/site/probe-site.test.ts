import type { Http } from '@engine/http/http';
import { probeSite } from '@engine/site/probe-site';
import { AppError } from '@shared/errors';
import type { SiteOutcome } from '@shared/site';
import { describe, expect, it } from 'vitest';
import { type Answer, fakeHttp, json } from '../../support/fake-http';

const SITE = 'https://www.contoso.example';
const CALLBACK = `${SITE}/wp-json/fluent-smtp/outlook_callback`;
const plugin = {
  slug: 'fluent-smtp',
  namespace: 'fluent-smtp',
  callbackRoute: '/fluent-smtp/outlook_callback',
};
const now = () => new Date('2026-11-20T12:00:00Z');

const page = (restRoot: string | null): Answer => ({
  body: '<html></html>',
  headers: restRoot === null ? {} : { link: `<${restRoot}>; rel="https://api.w.org/"` },
});

const index = (more: object = {}, home = SITE): Answer =>
  json({
    name: 'Contoso',
    home,
    namespaces: ['oembed/1.0', 'wp/v2', 'fluent-smtp'],
    routes: { '/fluent-smtp/outlook_callback': { _links: { self: [{ href: CALLBACK }] } } },
    ...more,
  });

const readme: Answer = { body: '=== FluentSMTP ===\nStable tag: 2.3.1\n' };

const probe = async (
  answers: Readonly<Record<string, Answer>>,
  typed = 'www.contoso.example',
): Promise<SiteOutcome> =>
  (await probeSite(typed, { http: fakeHttp(answers), plugin, now })).outcome;

const ready = {
  kind: 'ready',
  siteUrl: SITE,
  redirectedFrom: null,
  restIndexUrl: `${SITE}/wp-json/`,
  permalinks: 'pretty',
  pluginVersion: '2.3.1',
  callback: CALLBACK,
};

describe('a site with FluentSMTP', () => {
  it('gives its callback and version', async () => {
    expect(
      await probe({
        [`${SITE}/`]: page(`${SITE}/wp-json/`),
        [`${SITE}/wp-json/`]: index(),
        [`${SITE}/wp-content/plugins/fluent-smtp/readme.txt`]: readme,
      }),
    ).toEqual(ready);
  });

  it('is found through its redirect to www, which is said', async () => {
    expect(
      await probe(
        {
          'https://contoso.example/': { status: 301, headers: { location: `${SITE}/` } },
          [`${SITE}/`]: page(`${SITE}/wp-json/`),
          [`${SITE}/wp-json/`]: index(),
          [`${SITE}/wp-content/plugins/fluent-smtp/readme.txt`]: { status: 403 },
        },
        'http://contoso.example/wp-admin',
      ),
    ).toEqual({ ...ready, redirectedFrom: 'https://contoso.example', pluginVersion: null });
  });

  it('is found when its REST prefix is not wp-json', async () => {
    const callback = `${SITE}/api/fluent-smtp/outlook_callback`;
    const outcome = await probe({
      [`${SITE}/`]: page(`${SITE}/api/`),
      [`${SITE}/api/`]: index({
        routes: { '/fluent-smtp/outlook_callback': { _links: { self: [{ href: callback }] } } },
      }),
    });
    expect(outcome).toEqual({
      ...ready,
      restIndexUrl: `${SITE}/api/`,
      pluginVersion: null,
      callback,
    });
  });

  it('with plain permalinks has a callback with rest_route', async () => {
    const callback = `${SITE}/index.php?rest_route=/fluent-smtp/outlook_callback`;
    const outcome = await probe({
      [`${SITE}/`]: page(`${SITE}/index.php?rest_route=/`),
      [`${SITE}/index.php?rest_route=/`]: index({
        routes: { '/fluent-smtp/outlook_callback': { _links: { self: [{ href: callback }] } } },
      }),
    });
    expect(outcome).toMatchObject({ kind: 'ready', siteUrl: SITE, permalinks: 'plain', callback });
  });

  it('with plain permalinks is found even when no page links the index', async () => {
    const outcome = await probe({
      [`${SITE}/`]: page(null),
      [`${SITE}/wp-json/`]: { status: 404, body: '<html>Not found</html>' },
      [`${SITE}/index.php?rest_route=/`]: index({ routes: {} }),
    });
    expect(outcome).toMatchObject({
      kind: 'ready',
      siteUrl: SITE,
      permalinks: 'plain',
      callback: `${SITE}/index.php?rest_route=/fluent-smtp/outlook_callback`,
    });
  });

  it('in a folder keeps the folder', async () => {
    const site = `${SITE}/blog`;
    const outcome = await probe(
      {
        [`${site}/`]: page(`${site}/wp-json/`),
        [`${site}/wp-json/`]: index({ routes: {} }, site),
      },
      'www.contoso.example/blog',
    );
    expect(outcome).toMatchObject({
      kind: 'ready',
      siteUrl: site,
      callback: `${site}/wp-json/fluent-smtp/outlook_callback`,
    });
  });
});

const html: Answer = { body: '<!doctype html><title>Hello</title>' };
const wordPressHtml: Answer = { body: '<link href="/wp-content/themes/x/style.css">' };
const expectedCallback = CALLBACK;

describe('a site that is not ready', () => {
  const cases: readonly [string, Readonly<Record<string, Answer>>, object][] = [
    [
      'WordPress without the plugin',
      {
        [`${SITE}/`]: page(`${SITE}/wp-json/`),
        [`${SITE}/wp-json/`]: index({ namespaces: ['wp/v2'], routes: {} }),
      },
      {
        kind: 'plugin-missing',
        siteUrl: SITE,
        restIndexUrl: `${SITE}/wp-json/`,
        expectedCallback,
      },
    ],
    [
      'no WordPress',
      {
        [`${SITE}/`]: html,
        [`${SITE}/wp-json/`]: { status: 404 },
        [`${SITE}/index.php?rest_route=/`]: { status: 404 },
      },
      { kind: 'not-wordpress', siteUrl: SITE },
    ],
    [
      'a single-page application that answers every address with its page',
      {
        [`${SITE}/`]: html,
        [`${SITE}/wp-json/`]: html,
        [`${SITE}/index.php?rest_route=/`]: html,
      },
      { kind: 'not-wordpress', siteUrl: SITE },
    ],
    ...[401, 403].map((status): [string, Readonly<Record<string, Answer>>, object] => [
      `an index behind ${status}`,
      {
        [`${SITE}/`]: page(`${SITE}/wp-json/`),
        [`${SITE}/wp-json/`]: json({ code: 'rest_forbidden', message: 'No.' }, status),
      },
      { kind: 'rest-hidden', siteUrl: SITE, status, expectedCallback },
    ]),
    [
      'an index that ends in 500',
      { [`${SITE}/`]: page(`${SITE}/wp-json/`), [`${SITE}/wp-json/`]: { status: 500 } },
      { kind: 'rest-broken', siteUrl: SITE, status: 500, expectedCallback },
    ],
    [
      'an index that is a page of HTML',
      { [`${SITE}/`]: page(`${SITE}/wp-json/`), [`${SITE}/wp-json/`]: html },
      { kind: 'rest-broken', siteUrl: SITE, status: 200, expectedCallback },
    ],
    [
      'WordPress known by its pages alone, with a broken index',
      {
        [`${SITE}/`]: wordPressHtml,
        [`${SITE}/wp-json/`]: html,
        [`${SITE}/index.php?rest_route=/`]: html,
      },
      { kind: 'rest-broken', siteUrl: SITE, status: 200, expectedCallback },
    ],
    [
      'a redirect to another host',
      { [`${SITE}/`]: { status: 302, headers: { location: 'https://shop.example/home' } } },
      { kind: 'other-host', siteUrl: SITE, leadsTo: 'https://shop.example/home' },
    ],
  ];
  it.each(cases)('%s', async (_name, answers, outcome) => {
    expect(await probe(answers)).toEqual(outcome);
  });

  it.each([
    'network.nameUnknown',
    'network.refused',
    'network.certificate',
    'network.timedOut',
    'network.offline',
  ] as const)('that cannot be reached says why: %s', async (code) => {
    expect(await probe({ [`${SITE}/`]: code })).toMatchObject({
      kind: 'unreachable',
      error: { code, params: { host: 'www.contoso.example' } },
    });
  });

  it('that redirects in a circle is unreachable, not endless', async () => {
    const outcome = await probe({
      [`${SITE}/`]: { status: 302, headers: { location: `${SITE}/` } },
    });
    expect(outcome).toMatchObject({ kind: 'unreachable', error: { code: 'network.unexpected' } });
  });
});

it('refuses what is no address before anything is asked', async () => {
  const http = fakeHttp({});
  await expect(probeSite('contoso', { http, plugin, now })).rejects.toEqual(
    new AppError('site.addressInvalid', { typed: 'contoso' }),
  );
  expect(http.requests).toEqual([]);
});

it('never takes a step down to http', async () => {
  const http = fakeHttp({
    [`${SITE}/`]: { status: 301, headers: { location: 'http://www.contoso.example/home' } },
    [`${SITE}/home`]: html,
    [`${SITE}/wp-json/`]: { status: 404 },
    [`${SITE}/index.php?rest_route=/`]: { status: 404 },
  });
  await probeSite('www.contoso.example', { http, plugin, now });
  expect(http.requests.every((request) => request.url.startsWith('https://'))).toBe(true);
});

describe('a site that drops packets', () => {
  /** Never answers, and gives up only when it is told to. */
  const silent: Http = {
    browserAddress: (url) => url,
    request: ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new AppError('run.cancelled')));
      }),
  };

  it('is unreachable when the limit of the whole look runs out', async () => {
    const { outcome } = await probeSite(SITE, { http: silent, plugin, now, limitMs: 20 });
    expect(outcome).toMatchObject({
      kind: 'unreachable',
      error: { code: 'network.timedOut', params: { host: 'www.contoso.example' } },
    });
  });

  it('is left alone when the look is given up', async () => {
    const giveUp = new AbortController();
    const looking = probeSite(SITE, { http: silent, plugin, now, signal: giveUp.signal });
    giveUp.abort();
    await expect(looking).rejects.toMatchObject({ code: 'run.cancelled' });
  });
});
