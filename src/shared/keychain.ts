/** What the probe of the operating system's keychain found, before any browser opens. */
export type KeychainState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'probing' }
  | { readonly kind: 'secure'; readonly backend: KeychainBackend }
  | { readonly kind: 'locked' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export type KeychainBackend = 'windows-dpapi' | 'macos-keychain' | 'linux-secret-service';
