import type { ErrorView } from './errors';

/** What a look at the site without any login found. `reason` words are keys of the text table. */
export interface SiteProbe {
  readonly typed: string;
  readonly at: string;
  readonly outcome: SiteOutcome;
}

export type SiteOutcome =
  | {
      readonly kind: 'ready';
      readonly siteUrl: string;
      readonly redirectedFrom: string | null;
      readonly restIndexUrl: string;
      readonly permalinks: 'pretty' | 'plain';
      readonly pluginVersion: string | null;
      readonly callback: string;
    }
  | {
      readonly kind: 'plugin-missing';
      readonly siteUrl: string;
      readonly restIndexUrl: string;
      /** What the callback will be once the plugin is active; derived, not read. */
      readonly expectedCallback: string;
    }
  | { readonly kind: 'not-wordpress'; readonly siteUrl: string }
  | {
      readonly kind: 'rest-hidden';
      readonly siteUrl: string;
      readonly status: number;
      readonly expectedCallback: string;
    }
  | {
      readonly kind: 'rest-broken';
      readonly siteUrl: string;
      readonly status: number;
      readonly expectedCallback: string;
    }
  | { readonly kind: 'other-host'; readonly siteUrl: string; readonly leadsTo: string }
  | { readonly kind: 'unreachable'; readonly error: ErrorView };

/** Which organisation an address belongs to, from the tenant's public OpenID metadata. */
export type TenantLookup =
  | { readonly kind: 'found'; readonly domain: string; readonly tenantId: string }
  | {
      readonly kind: 'other-cloud';
      readonly domain: string;
      readonly tenantId: string;
      readonly instance: string;
    }
  | { readonly kind: 'not-microsoft'; readonly domain: string }
  | { readonly kind: 'personal'; readonly domain: string }
  | { readonly kind: 'unknown'; readonly domain: string; readonly error: ErrorView };
