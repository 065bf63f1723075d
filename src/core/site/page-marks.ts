/** What a front page says about WordPress. */
export interface PageMarks {
  /** The REST root as the site links it, with its slash; null where it does not. */
  readonly restRoot: string | null;
  readonly looksLikeWordPress: boolean;
}

const API_REL = 'https://api.w.org/';

/** Reads the `Link: rel="https://api.w.org/"` header (RFC 8288), else the same link in the page's head. */
export function pageMarks(page: {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}): PageMarks {
  const restRoot = fromHeader(page.headers.link ?? '') ?? fromHead(page.body);
  return {
    restRoot: restRoot === null ? null : absolute(restRoot, page.url),
    looksLikeWordPress:
      restRoot !== null ||
      /\/wp-(content|includes)\//.test(page.body) ||
      (page.body.match(/<meta\b[^<>]{0,500}>/gi) ?? []).some(isWordPressMeta),
  };
}

const fromHeader = (header: string): string | null => {
  for (const [, target, params] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (params !== undefined && /;\s*rel="?https:\/\/api\.w\.org\/"?/.test(params)) {
      return target ?? null;
    }
  }
  return null;
};

const fromHead = (body: string): string | null => {
  for (const [tag] of body.slice(0, HEAD_CHARACTERS).matchAll(/<link\b[^<>]{0,2000}>/gi)) {
    if (tag.includes(API_REL)) return /href=["']([^"']+)["']/i.exec(tag)?.[1] ?? null;
  }
  return null;
};

const isWordPressMeta = (tag: string): boolean =>
  /name=["']generator["']/i.test(tag) && /content=["']WordPress/i.test(tag);

const HEAD_CHARACTERS = 300_000;

const absolute = (address: string, base: string): string | null =>
  URL.canParse(address, base) ? new URL(address.replaceAll('&amp;', '&'), base).href : null;
