import * as z from 'zod/mini';

/** The parts of WordPress's REST index that are looked at; everything else in it is ignored. */
const restIndex = z.object({
  name: z.optional(z.string()),
  home: z.optional(z.string()),
  namespaces: z.array(z.string()),
  routes: z.optional(z.record(z.string(), z.unknown())),
});

const restRoute = z.object({
  _links: z.object({ self: z.array(z.object({ href: z.string() })) }),
});

const restError = z.object({ code: z.string(), message: z.string() });

export type RestAnswer =
  | {
      readonly kind: 'index';
      readonly home: string | null;
      readonly namespaces: readonly string[];
      /** The address WordPress itself gives for a route, null where it does not. */
      readonly linkOf: (route: string) => string | null;
    }
  /** WordPress answers, but not with its index. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'other' };

/** What the body of an answer to the REST root is. Never throws. */
export function readRestAnswer(body: string): RestAnswer {
  const json = parsed(body);
  const index = restIndex.safeParse(json);
  if (index.success) {
    const { home, namespaces, routes } = index.data;
    return {
      kind: 'index',
      home: home ?? null,
      namespaces,
      linkOf: (route) => {
        const found = restRoute.safeParse(routes?.[route]);
        return found.success ? (found.data._links.self[0]?.href ?? null) : null;
      },
    };
  }
  const refused = restError.safeParse(json);
  return refused.success && /^(rest_|jwt_|wp_)/.test(refused.data.code)
    ? { kind: 'refused', code: refused.data.code }
    : { kind: 'other' };
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: the caller treats it like any other shape it does not know.
    return null;
  }
};
