import { callbackFrom, expectedCallback, siteUrlOf } from '@core/site/callback';
import { type PageMarks, pageMarks } from '@core/site/page-marks';
import { type RestAnswer, readRestAnswer } from '@core/site/rest-answer';
import { siteAddress } from '@core/site/site-address';
import type { WordPressPlugin } from '@core/targets/target';
import { AppError } from '@shared/errors';
import type { SiteOutcome, SiteProbe } from '@shared/site';
import type { Http } from '../http/http';
import { followSite, type SitePage } from './follow-site';
import { readPluginVersion } from './plugin-version';

interface ProbeOptions {
  readonly http: Http;
  readonly plugin: WordPressPlugin;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly limitMs?: number;
}

/** For the whole look: several pages of a host that drops packets would each take their time. */
const LIMIT_MS = 20_000;

/**
 * Looks at a site as any visitor may: its front page, its REST index and the plugin's readme. Never logs in.
 *
 * Raises site.addressInvalid when what was typed is no address; everything else is an outcome.
 */
export async function probeSite(typed: string, options: ProbeOptions): Promise<SiteProbe> {
  const address = siteAddress(typed);
  if (address === null) throw new AppError('site.addressInvalid', { typed: typed.slice(0, 100) });
  const outcome = await withinLimit(address, options).catch((error: unknown): SiteOutcome => {
    if (!(error instanceof AppError) || error.code === 'run.cancelled') throw error;
    return { kind: 'unreachable', error: error.toView(options.now) };
  });
  return { typed, at: options.now().toISOString(), outcome };
}

/** Raises network.timedOut when the limit runs out. */
async function withinLimit(address: string, options: ProbeOptions): Promise<SiteOutcome> {
  const limit = AbortSignal.timeout(options.limitMs ?? LIMIT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    return await look(address, { ...options, signal });
  } catch (error) {
    if (!limit.aborted || options.signal?.aborted) throw error;
    throw new AppError('network.timedOut', { host: new URL(address).host }, {}, { cause: error });
  }
}

async function look(address: string, options: ProbeOptions): Promise<SiteOutcome> {
  const { http, signal } = options;
  const front = await followSite(http, `${address}/`, { accept: 'text/html', signal });
  if (front.kind === 'other-host') {
    return { kind: 'other-host', siteUrl: address, leadsTo: front.leadsTo };
  }
  const marks = pageMarks(front.page);
  const base = siteBase(front.page.url, address);
  const root = marks.restRoot ?? `${base}/wp-json/`;
  const rest = await followSite(http, root, { accept: 'application/json', signal });
  if (rest.kind === 'other-host') {
    return { kind: 'other-host', siteUrl: base, leadsTo: rest.leadsTo };
  }
  const answer = readRestAnswer(rest.page.body);
  if (answer.kind === 'index') {
    return judgeIndex(answer, rest.page.url, siteUrlOf(root, answer.home), address, options);
  }
  const plain = marks.restRoot === null ? await plainIndex(base, options) : null;
  if (plain) return judgeIndex(plain.answer, plain.url, base, address, options);
  return refusal(rest.page, answer, marks, base, front.page.status, root, options.plugin);
}

/** Without permalinks and without a link in the page, the index still answers at `?rest_route=/`. */
async function plainIndex(
  base: string,
  { http, signal }: ProbeOptions,
): Promise<{ readonly answer: RestIndex; readonly url: string } | null> {
  const rest = await followSite(http, `${base}/index.php?rest_route=/`, {
    accept: 'application/json',
    signal,
  });
  if (rest.kind !== 'page') return null;
  const answer = readRestAnswer(rest.page.body);
  return answer.kind === 'index' ? { answer, url: rest.page.url } : null;
}

type RestIndex = Extract<RestAnswer, { kind: 'index' }>;

async function judgeIndex(
  index: RestIndex,
  restIndexUrl: string,
  siteUrl: string,
  address: string,
  { http, plugin, signal }: ProbeOptions,
): Promise<SiteOutcome> {
  if (!index.namespaces.includes(plugin.namespace)) {
    const expected = expectedCallback(restIndexUrl, plugin);
    return { kind: 'plugin-missing', siteUrl, restIndexUrl, expectedCallback: expected };
  }
  const callback = callbackFrom(index.linkOf(plugin.callbackRoute), restIndexUrl, plugin);
  return {
    kind: 'ready',
    siteUrl,
    redirectedFrom: siteUrl === address ? null : address,
    restIndexUrl,
    permalinks: callback.includes('rest_route=') ? 'plain' : 'pretty',
    pluginVersion: await readPluginVersion(http, siteUrl, plugin.slug, signal),
    callback,
  };
}

/** WordPress or not, and why its index is not to be had. */
function refusal(
  page: SitePage,
  answer: RestAnswer,
  marks: PageMarks,
  siteUrl: string,
  frontStatus: number,
  root: string,
  plugin: WordPressPlugin,
): SiteOutcome {
  const expected = expectedCallback(root, plugin);
  const { status } = page;
  if (status === 401 || status === 403) {
    return { kind: 'rest-hidden', siteUrl, status, expectedCallback: expected };
  }
  const isWordPress = marks.looksLikeWordPress || answer.kind === 'refused';
  if (isWordPress || status >= 500 || frontStatus >= 500) {
    return { kind: 'rest-broken', siteUrl, status, expectedCallback: expected };
  }
  return { kind: 'not-wordpress', siteUrl };
}

/** The installation's address after redirects: the typed folder is kept when the site only changed its host. */
const siteBase = (finalUrl: string, address: string): string => {
  const { origin } = new URL(finalUrl);
  return `${origin}${new URL(address).pathname.replace(/\/+$/, '')}`;
};
