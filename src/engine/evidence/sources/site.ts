import * as z from 'zod/mini';
import type { HttpResponse } from '../../http/http';
import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

const index = z.object({
  namespaces: z.array(z.string()),
  routes: z.record(
    z.string(),
    z.object({
      _links: z.optional(z.object({ self: z.optional(z.array(z.object({ href: z.string() }))) })),
    }),
  ),
});

const API_LINK = /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/;
const ALTERNATE = /<link[^>]+rel=["']alternate["'][^>]+hreflang=["'][^"']+["'][^>]*>/gi;
const HREF = /href=["']([^"']+)["']/i;

/** The site without any login: its home page, its REST index, the plugin's version and its languages. */
export const site = (ports: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'site',
    gives: ['site.answer', 'site.rest', 'site.languages'],
    gather: async (report, signal) => {
      const home = await get(ports, ports.siteUrl, signal);
      const location = home.headers.location ?? null;
      report.known('site.answer', {
        finalUrl: location ?? ports.siteUrl,
        status: home.status,
        https: (location ?? ports.siteUrl).startsWith('https:'),
        redirectedTo: location,
      });
      const rest = API_LINK.exec(home.headers.link ?? '')?.[1] ?? null;
      const restUrl = rest ?? new URL('/wp-json/', ports.siteUrl).href;
      const answer = await get(ports, restUrl, signal);
      const callback = readIndex(answer, restUrl, ports, report);
      const languages = [...home.body.matchAll(ALTERNATE)]
        .flatMap((match) => HREF.exec(match[0])?.[1] ?? [])
        .filter((href) => URL.canParse(href, ports.siteUrl));
      report.known('site.languages', {
        callbacks: callbacksOf(languages, callback, ports.siteUrl),
      });
    },
  },
  {
    id: 'site-plugin',
    gives: ['site.plugin'],
    gather: async (report, signal) => {
      if (!ports.restPath) return report.unknown('site.plugin', 'not-offered');
      const url = new URL(`/wp-content/plugins/${ports.restPath.plugin}/readme.txt`, ports.siteUrl);
      const answer = await get(ports, url.href, signal);
      const version =
        answer.status === 200 ? /^Stable tag:\s*([\d.]+)/im.exec(answer.body)?.[1] : null;
      report.known('site.plugin', { version: version ?? null });
    },
  },
];

const get = ({ http }: EvidencePorts, url: string, signal: AbortSignal): Promise<HttpResponse> =>
  http.request({ method: 'GET', url, to: 'site', signal });

function readIndex(
  answer: HttpResponse,
  restUrl: string,
  ports: EvidencePorts,
  report: Parameters<Gatherer['gather']>[0],
): string | null {
  const permalinks = restUrl.includes('rest_route=') ? ('plain' as const) : ('pretty' as const);
  const parsed = answer.status === 200 ? index.safeParse(jsonOf(answer.body)) : null;
  if (parsed?.success) {
    const route = parsed.data.routes[ports.restPath?.callbackRoute ?? ''];
    const callback = route?._links?.self?.[0]?.href ?? null;
    report.known('site.rest', {
      index: 'found',
      status: 200,
      permalinks,
      namespaces: parsed.data.namespaces,
      callback,
    });
    return callback;
  }
  const kind =
    answer.status === 401 || answer.status === 403
      ? 'hidden'
      : answer.status === 404
        ? 'absent'
        : 'broken';
  report.known('site.rest', {
    index: kind,
    status: answer.status,
    permalinks: null,
    namespaces: [],
    callback: null,
  });
  return null;
}

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // A page of HTML where JSON belongs: the schema refuses undefined, and the index counts as broken.
    return undefined;
  }
};

/** A language plugin puts its prefix before the REST path, so each home page has a callback of its own. */
const callbacksOf = (
  homes: readonly string[],
  callback: string | null,
  siteUrl: string,
): readonly string[] => {
  if (callback === null) return [];
  const base = siteUrl.replace(/\/+$/, '');
  const tail = callback.startsWith(base) ? callback.slice(base.length) : null;
  if (tail === null) return [callback];
  return [...new Set([callback, ...homes.map((home) => home.replace(/\/+$/, '') + tail)])];
};
