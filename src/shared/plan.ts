import type { ErrorView } from './errors';

/** What exactly is added, changed or kept in the tenant. One row of the diff is one action or a "keep". */
export type PlanRowKind =
  | 'app'
  | 'audience'
  | 'callback'
  | 'permission'
  | 'permissions-kept'
  | 'secret'
  | 'service-principal'
  | 'consent'
  | 'localhost-redirect';

export type PlanValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'same' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'audience'; readonly audience: string; readonly tenantName: string | null }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'permissions'; readonly names: readonly string[] }
  | {
      readonly kind: 'secret';
      readonly endsAt: string;
      readonly state: 'valid' | 'ended' | 'unknown-value' | 'new';
    }
  | { readonly kind: 'enabled'; readonly enabled: boolean };

export interface PlanRow {
  readonly id: string;
  readonly group: 'app' | 'organisation' | 'test';
  readonly kind: PlanRowKind;
  readonly change: 'add' | 'change' | 'keep' | 'remove';
  /** For `permission`: its name, for instance Mail.Send. */
  readonly subject: string | null;
  readonly now: PlanValue;
  readonly after: PlanValue;
}

/** Another registration that looks meant for this site: the person decides. */
export interface AppCandidate {
  readonly appId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly createdAt: string | null;
  readonly sharesCallback: boolean;
}

export interface Plan {
  readonly id: string;
  readonly appName: string;
  readonly appId: string | null;
  readonly tenantId: string;
  readonly tenantName: string | null;
  readonly rows: readonly PlanRow[];
  /** Rows that change something; 0 means the tenant is already as wanted. */
  readonly changes: number;
  readonly candidates: readonly AppCandidate[];
  /** Key id of a secret that still works and gets a second one beside it; null: no secret is replaced. */
  readonly replaces: string | null;
  readonly madeAt: string;
}

export interface ActionProgress {
  readonly rowId: string;
  readonly kind: PlanRowKind;
  readonly subject: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'undone';
  readonly elapsedMs: number | null;
  /** Why it takes long, honestly: Microsoft replicates, or asked us to slow down. */
  readonly pause: { readonly kind: 'replicating' | 'throttled'; readonly untilAt: string } | null;
  readonly requestId: string | null;
  readonly error: ErrorView | null;
}

export type PlanState =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly runId: string }
  | { readonly kind: 'ready'; readonly plan: Plan }
  | {
      readonly kind: 'applying';
      readonly plan: Plan;
      readonly runId: string;
      readonly progress: readonly ActionProgress[];
    }
  | { readonly kind: 'stopped'; readonly plan: Plan; readonly progress: readonly ActionProgress[] }
  | {
      readonly kind: 'done';
      readonly plan: Plan;
      readonly progress: readonly ActionProgress[];
      readonly at: string;
    }
  | { readonly kind: 'failed'; readonly error: ErrorView };

/** Something Sendwell made in the tenant, and can take away again. */
export interface MadeItem {
  readonly id: string;
  readonly kind: PlanRowKind;
  readonly subject: string | null;
  readonly at: string;
  readonly state: 'made' | 'undone' | 'undoing' | 'undo-failed';
  readonly error: ErrorView | null;
}
