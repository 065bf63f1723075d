import type { ObservedFacts } from './diagnosis';

export const reportFormats = ['html', 'markdown', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

export type OutcomeStatus =
  | 'pass'
  | 'attention'
  | 'fail'
  | 'unknown'
  | 'not-applicable'
  | 'crashed';

export const checkGroups = [
  'site',
  'tenant',
  'app',
  'consent',
  'mailbox',
  'sign-in',
  'sending',
  'dns',
  'network',
] as const;

export type CheckGroup = (typeof checkGroups)[number];

export type Params = Readonly<Record<string, string | number | boolean>>;

/** Who can mend it. */
export type Who =
  | 'you'
  | 'administrator'
  | 'exchange-administrator'
  | 'sender'
  | 'site-owner'
  | 'dns-owner'
  | 'microsoft';

/** What the window can do about it at a press. */
export type RemedyAction =
  | { readonly kind: 'sign-in'; readonly role: 'administrator' | 'sender' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'test' }
  | { readonly kind: 'paste-evidence' }
  | { readonly kind: 'check-again' };

export interface Remedy {
  readonly who: Who;
  /** A page of *this* object in a Microsoft portal, already filled in; null where no page is known. */
  readonly portalUrl: string | null;
  readonly menuPath: string | null;
  /** A command line for the administrator (Exchange PowerShell), already filled in. */
  readonly script: string | null;
  readonly action: RemedyAction | null;
}

/** One fact a check stood on. */
export interface EvidenceView {
  readonly id: string;
  readonly known: boolean;
  /** Short, display only; redacted where `share` says so. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly at: string | null;
  /** A person pasted it then; nothing of ours read it. */
  readonly pasted?: true;
  readonly requestId: string | null;
  readonly share: 'as-is' | 'redacted';
}

export interface CheckOutcome {
  readonly checkId: string;
  readonly group: CheckGroup;
  readonly status: OutcomeStatus;
  /** Key into the check's sentences; `params` fill them. */
  readonly finding: string;
  readonly params: Params;
  readonly remedy: Remedy | null;
  readonly evidence: readonly EvidenceView[];
  /** What the check saw, for the diagnosis; kept with the outcome. */
  readonly facts?: ObservedFacts;
  readonly at: string;
}

export interface NewSince {
  /** When the earlier run was. */
  readonly at: string;
  readonly checkIds: readonly string[];
  /**
   * What was bad in the earlier run, or could not be seen: what shows up there is no news. Absent, as `toldAt`, in
   * files of before.
   */
  readonly bad?: Readonly<Record<string, 'fail' | 'attention' | 'unknown'>>;
  /** When a run was first held against it. */
  readonly toldAt?: string;
}

export type ChecklistState =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'running';
      readonly runId: string;
      readonly startedAt: string;
      readonly outcomes: readonly CheckOutcome[];
      readonly pending: readonly string[];
    }
  | {
      readonly kind: 'done';
      readonly at: string;
      readonly elapsedMs: number;
      readonly outcomes: readonly CheckOutcome[];
      /** What is worse than in an earlier run; null without one. */
      readonly newSince: NewSince | null;
    };

/** What was made of pasted Exchange output. */
export interface PasteAnswer {
  readonly understood: readonly string[];
  /** Mailboxes or apps it is about that are not the connection's: nothing was taken from there. */
  readonly others: readonly string[];
  /** Names in it that may be anybody's; empty words where it names nobody. */
  readonly unclear: readonly string[];
}
