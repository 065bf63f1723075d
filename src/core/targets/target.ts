import type { Route } from '@shared/targets';

/** Graph's `signInAudience` values that matter for mail. */
export type Audience =
  | 'AzureADMyOrg'
  | 'AzureADMultipleOrgs'
  | 'AzureADandPersonalMicrosoftAccount';

/** A WordPress plugin as its site's REST index shows it. */
export interface WordPressPlugin {
  /** Folder under wp-content/plugins, for its readme.txt. */
  readonly slug: string;
  readonly namespace: string;
  /** Key of the callback in `routes` of the REST index, with its leading slash. */
  readonly callbackRoute: string;
}

/** Where the value of a field comes from. */
export type FieldSource =
  | { readonly kind: 'from-address' }
  | { readonly kind: 'client-id' }
  | { readonly kind: 'client-secret' }
  | { readonly kind: 'tenant-id' }
  | { readonly kind: 'callback' }
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'token-url' }
  | { readonly kind: 'from-target' };

/** Keys of the line under a value; the sentences are in the text table. */
export type FieldHint = 'secret-ends' | 'compare-callback' | 'one-time-code' | 'sender-mailbox';

export interface FieldSpec {
  readonly id: string;
  /** Exactly as the target shows it. */
  readonly label: string;
  readonly source: FieldSource;
  readonly hint?: FieldHint;
  readonly use?: 'copy' | 'compare' | 'wait';
  /** First version that has the field. */
  readonly since?: string;
}

/** A ready piece of configuration. `{client-id}` and the like are filled in; a secret never is. */
export interface SnippetSpec {
  readonly language: 'php' | 'ini' | 'env' | 'json' | 'yaml' | 'js' | 'python' | 'ruby' | 'shell';
  readonly fileName: string;
  readonly text: string;
}

export interface Redirect {
  /** Forms of the callback; `{site}` stands for host and path of the installation. */
  readonly patterns: readonly string[];
  readonly platform: 'web' | 'public' | 'none';
  /** Apps that allow personal accounts refuse a redirect URI with a query string. */
  readonly hasQueryString: boolean;
}

/** An application that sends. Facts only; what is wanted of the tenant follows from them. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly category: string;
  readonly route: Route;
  readonly letter: string;
  /** `ready`: Sendwell does the whole job. `values`: known, but not set up by Sendwell yet. */
  readonly support: 'ready' | 'values';
  readonly plugin: WordPressPlugin | null;
  readonly redirect: Redirect;
  readonly delegated: readonly string[];
  readonly application: readonly string[];
  /** Audiences that work with this version, the one with the least reach first. */
  readonly audiences: (version: string | null) => readonly Audience[];
  /** True when this version always signs in through /common. */
  readonly usesCommon: (version: string | null) => boolean;
  readonly fields: readonly FieldSpec[];
  readonly snippet: SnippetSpec | null;
  /** Pages inside the target, by the site's address. */
  readonly pages: TargetPages | null;
}

export interface TargetPages {
  readonly settings: (siteUrl: string) => string;
  readonly emailTest: (siteUrl: string) => string;
}
