/** An app registration as it stands. */
export interface ObservedApp {
  readonly objectId: string;
  readonly appId: string;
  readonly displayName: string;
  readonly uniqueName: string | null;
  readonly createdAt: string | null;
  readonly audience: string;
  readonly web: readonly string[];
  readonly publicClient: readonly string[];
  readonly access: readonly ResourceAccess[];
  readonly secrets: readonly ObservedSecret[];
}

export interface ResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: 'Scope' | 'Role' }[];
}

export interface ObservedSecret {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly hint: string | null;
  readonly endsAt: string;
}

/** What the tenant holds that matters to one connection. */
export interface Observed {
  readonly tenantId: string;
  readonly tenantName: string | null;
  readonly apps: readonly ObservedApp[];
  readonly graphPrincipalId: string;
  readonly principal: { readonly id: string; readonly enabled: boolean } | null;
  /** Consent for everybody to Microsoft Graph. */
  readonly grant: ObservedGrant | null;
  readonly secretRule: { readonly blocked: boolean; readonly maxDays: number | null };
}

export interface ObservedGrant {
  readonly id: string;
  /** As Graph gives it: separated by blanks, at times with one in front. */
  readonly scope: string;
  readonly scopes: readonly string[];
}
