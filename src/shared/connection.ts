import type { ChecklistState, RemedyAction } from './checklist';
import type { CloudId } from './cloud';
import type { MadeItem, PlanState } from './plan';
import type { AdministratorClient, SignInState } from './sign-in';
import type { SiteProbe } from './site';
import type { PastTest, TestState } from './test-send';
import type { WatchState } from './watch';

/** The app registration of a connection. */
export interface AppView {
  readonly appId: string;
  readonly objectId: string | null;
  readonly displayName: string;
}

/** A client secret without its value. */
export interface SecretView {
  readonly keyId: string | null;
  readonly hint: string | null;
  readonly endsAt: string | null;
  readonly keptIn: 'keychain' | 'memory' | 'elsewhere';
}

export const setUpSteps = ['site', 'administrator', 'plan', 'values', 'sender', 'test'] as const;

export type SetUpStep = (typeof setUpSteps)[number];

/** Everything the window shows of one connection: a snapshot pushed by the engine, free of secrets. */
export interface ConnectionView {
  readonly id: string;
  readonly targetId: string;
  readonly targetName: string;
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
  /** True while the person has chosen "I am not the administrator". */
  readonly administratorElsewhere: boolean;
  readonly administrator: SignInState;
  readonly sender: SignInState;
  /** The account to sign in with as the sender; null where another than the From address is meant and not known. */
  readonly signsInAs: string | null;
  readonly plan: PlanState;
  readonly app: AppView | null;
  readonly secret: SecretView | null;
  readonly made: readonly MadeItem[];
  readonly copied: readonly string[];
  readonly valuesSeen: boolean;
  readonly test: TestState;
  /** Tests so far, the newest first. */
  readonly pastTests: readonly PastTest[];
  readonly watch: WatchState;
  readonly checklist: ChecklistState;
  /** The first step that is not done; null once the test has arrived. */
  readonly step: SetUpStep | null;
}

export interface ConnectionSummary {
  readonly id: string;
  readonly siteName: string;
  readonly targetName: string;
  readonly fromAddress: string;
  readonly signsInAs: string | null;
  readonly status: 'in-set-up' | 'ok' | 'attention' | 'problem' | 'not-checked';
  readonly step: SetUpStep | null;
  /** What is left to do for a new secret; mail goes on with the one before it, and `status` is how that stands. */
  readonly rotation: 'paste' | 'test' | null;
  readonly secretEndsAt: string | null;
  readonly counts: {
    readonly fail: number;
    readonly attention: number;
    readonly unknown: number;
    readonly pass: number;
  };
  /** Check id of the worst finding, to word the line in the list. */
  readonly headline: {
    readonly checkId: string;
    readonly finding: string;
    readonly params: Readonly<Record<string, string | number | boolean>>;
    /** What can be done about it at a press. */
    readonly action: RemedyAction | null;
  } | null;
  /** When Microsoft switches off what this connection sends with; null where nothing of it is. */
  readonly switchOffAt: string | null;
  readonly checkedAt: string | null;
  readonly lastUsedAt: string | null;
  /** When the test is next run by itself; null while nothing is watched. */
  readonly watchNextAt: string | null;
}
