import type { ChecklistState } from '@shared/checklist';
import type { CloudId } from '@shared/cloud';
import type { AppView, SecretView } from '@shared/connection';
import type { MadeItem, PlanState } from '@shared/plan';
import type { Account, AdministratorClient, SignInState } from '@shared/sign-in';
import type { SiteProbe } from '@shared/site';
import type { PastTest, TestState } from '@shared/test-send';
import type { WatchState } from '@shared/watch';
import type { PastedExchange } from '../checks/pasted-exchange';

/** A sign-in as it is remembered between starts; the tokens themselves are in the keychain. */
export type RememberedSignIn =
  | {
      readonly kind: 'signed-out';
      readonly reason: 'never' | 'signed-out' | 'expired' | 'damaged-cache';
    }
  | {
      readonly kind: 'signed-in';
      readonly account: Account;
      /** MSAL's key of the account in its cache. */
      readonly homeAccountId: string;
      /** Client (application) id the sign-in went through. */
      readonly clientId: string;
      readonly at: string;
      readonly keptIn: 'keychain' | 'memory';
    };

/** One connection as it is kept in a file: settled states only, no secret, no token. */
export interface ConnectionRecord {
  readonly id: string;
  readonly targetId: string;
  readonly cloud: CloudId;
  readonly siteUrl: string;
  readonly siteName: string;
  readonly callback: string;
  readonly pluginVersion: string | null;
  readonly probe: SiteProbe | null;
  readonly fromAddress: string;
  readonly tenantId: string | null;
  readonly tenantName: string | null;
  readonly createdAt: string;
  readonly administratorClient: AdministratorClient;
  readonly administratorElsewhere: boolean;
  readonly sendAsMeant: boolean;
  readonly administrator: RememberedSignIn;
  readonly sender: RememberedSignIn;
  readonly plan: PlanState;
  readonly app: AppView | null;
  readonly secret: SecretView | null;
  readonly made: readonly MadeItem[];
  readonly copied: readonly string[];
  readonly valuesSeen: boolean;
  readonly test: TestState;
  /** Tests so far, the newest first. */
  readonly pastTests: readonly PastTest[];
  /** When a test first arrived with this From address and app; null while the set-up goes on. */
  readonly provenAt: string | null;
  /** Attempt ids of test sends already taken on, newest last: a replay sends nothing. */
  readonly attempts: readonly string[];
  readonly checklist: ChecklistState;
  /** What somebody pasted of Exchange, which no sign-in of ours can read. */
  readonly exchange: PastedExchange | null;
  readonly lastUsedAt: string | null;
}

/** What goes on at the moment and is not kept: it lies over the record while it lasts. */
export interface LiveState {
  readonly administrator?: SignInState;
  readonly sender?: SignInState;
  readonly plan?: PlanState;
  readonly test?: TestState;
  readonly watch?: WatchState;
  readonly checklist?: ChecklistState;
}

export const neverSignedIn: RememberedSignIn = { kind: 'signed-out', reason: 'never' };
