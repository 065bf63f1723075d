import type { SignInRole } from '@shared/sign-in';

/** Whose app registration a person signs in through, and with what. */
export interface IdentityClient {
  /** Application (client) id. */
  readonly clientId: string;
  /** Tenant GUID, verified domain, or `organizations`. */
  readonly tenant: string;
}

export interface SignInRequest extends IdentityClient {
  readonly role: SignInRole;
  readonly scopes: readonly string[];
  readonly loginHint?: string;
  /** `select_account` forces the picker. */
  readonly prompt?: 'select_account' | 'consent' | 'login';
  /** Told the address before the browser opens; for *Open again* and *Copy link*. */
  readonly onAddress: (url: string) => void;
  readonly signal: AbortSignal;
}

/** Which cached sign-in to use: the cache may hold several accounts of one client. */
export interface TokenRequest extends IdentityClient {
  readonly homeAccountId: string;
  readonly scopes: readonly string[];
  readonly forceRefresh?: boolean;
}

export interface SignedIn {
  readonly homeAccountId: string;
  readonly username: string;
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly keptIn: 'keychain' | 'memory';
}

export interface Token {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly scopes: readonly string[];
}

/**
 * The sign-ins. One interactive sign-in at a time, five minutes at most.
 *
 * `signIn` raises auth.cancelled, auth.refused, auth.timedOut, auth.busy, auth.browserFailed, auth.consentNeeded,
 * auth.appUnknown, auth.accessBlocked, network.*; `token` raises auth.signInNeeded and the same upstream codes;
 * `proveSecret` raises auth.secretWrong and auth.secretExpired.
 */
export interface Identity {
  readonly signIn: (request: SignInRequest) => Promise<SignedIn>;
  readonly token: (request: TokenRequest) => Promise<Token>;
  /** A client-credentials request that proves a secret without using it. */
  readonly proveSecret: (client: IdentityClient, secret: string) => Promise<void>;
  /** Removes the account and its tokens everywhere. */
  readonly signOut: (client: IdentityClient, homeAccountId: string) => Promise<void>;
  /** Ends a waiting sign-in, if there is one: on cancel and on quit. */
  readonly close: () => Promise<void>;
}
