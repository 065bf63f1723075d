/** What a connection wants of its app registration, before anything was observed. */
export interface Wanted {
  readonly connectionId: string;
  readonly appName: string;
  /** Audiences that work, the one with the least reach first. */
  readonly audiences: readonly string[];
  readonly callback: string;
  /** Names of delegated Microsoft Graph permissions. */
  readonly delegated: readonly string[];
  /** ISO date; the organisation's rule may shorten it. */
  readonly secretEndsAt: string;
  readonly needsSecret: boolean;
}

/** Registered under "Mobile and desktop" for the test, and taken away again. The port is ignored (RFC 8252). */
export const TEST_REDIRECT = 'http://localhost';
