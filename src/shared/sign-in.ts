import type { ErrorView } from './errors';

/** The two people. Never one card, never the same words for both. */
export type SignInRole = 'administrator' | 'sender';

/** Through which app registration the administrator signs in: an explicit choice, never the Azure CLI's. */
export type AdministratorClient =
  | { readonly kind: 'graph-command-line-tools' }
  | { readonly kind: 'own'; readonly clientId: string };

/** Who signed in, as Microsoft says it. `null` means not read, never "no". */
export interface Account {
  readonly username: string;
  readonly displayName: string | null;
  readonly objectId: string;
  readonly tenantId: string;
  readonly tenantName: string | null;
  /** Role template names held in the tenant; only read for the administrator. */
  readonly roles: readonly string[] | null;
  /** Addresses of the mailbox, lower case, primary first; only read for the sender. */
  readonly addresses: readonly string[] | null;
}

/** Whether this account can do what the card asks of it. */
export type AccountVerdict =
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'wrong-account';
      readonly fromAddress: string;
      readonly isAdministrator: boolean;
    }
  | { readonly kind: 'alias'; readonly fromAddress: string }
  | { readonly kind: 'no-role'; readonly roles: readonly string[] }
  | { readonly kind: 'wrong-tenant'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'meant-for-send-as'; readonly fromAddress: string };

export type SignInState =
  | {
      readonly kind: 'signed-out';
      readonly reason: 'never' | 'signed-out' | 'expired' | 'damaged-cache';
    }
  | {
      readonly kind: 'waiting';
      readonly runId: string;
      readonly startedAt: string;
      readonly limitAt: string;
    }
  | {
      readonly kind: 'signed-in';
      readonly account: Account;
      readonly verdict: AccountVerdict;
      readonly at: string;
      /** Where the sign-in is kept: memory ends with the program. */
      readonly keptIn: 'keychain' | 'memory';
    }
  | { readonly kind: 'failed'; readonly error: ErrorView };
