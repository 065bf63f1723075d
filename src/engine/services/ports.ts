import type { ConnectionRecord } from '@core/connection/record';
import type { DiagnosisInput } from '@core/diagnosis/diagnose';
import type { CheckOutcome, PasteAnswer } from '@shared/checklist';
import type { Cloud } from '@shared/cloud';
import type { AppView, ConnectionView, SecretView } from '@shared/connection';
import type { Diagnosis } from '@shared/diagnosis';
import type { ActionProgress, MadeItem, Plan } from '@shared/plan';
import type { Http } from '../http/http';
import type { Identity } from '../identity/identity';
import type { Vault } from '../vault/vault';

/** Gives an access token for Graph with these scopes. */
export type TokenSource = () => Promise<string>;

export interface PlanRequest {
  readonly record: ConnectionRecord;
  /** Use this registration; `new` makes one although another exists; null lets the plan find out. */
  readonly app: string | null;
  readonly secretEndsAt: string | null;
  /** A secret that gets a second one beside it although it works: the one in use, or that of a plan made before. */
  readonly replaces?: SecretToReplace;
  readonly token: TokenSource;
  readonly signal: AbortSignal;
}

/** By its key id, so that going on with a plan does not replace the new one. */
export type SecretToReplace = 'in-use' | { readonly keyId: string } | null;

export interface ApplyRequest {
  readonly record: ConnectionRecord;
  readonly plan: Plan;
  readonly token: TokenSource;
  readonly onProgress: (progress: readonly ActionProgress[]) => void;
  /** Told whenever something more stands in the tenant because of us. */
  readonly onMade: (made: readonly MadeItem[]) => void;
  readonly signal: AbortSignal;
}

/** What stands in the tenant afterwards, whether or not everything was done. */
export interface Applied {
  readonly finished: boolean;
  readonly progress: readonly ActionProgress[];
  readonly app: AppView | null;
  readonly secret: SecretView | null;
  readonly made: readonly MadeItem[];
}

export interface UndoRequest {
  readonly record: ConnectionRecord;
  readonly itemIds: readonly string[] | null;
  readonly token: TokenSource;
  readonly onMade: (made: readonly MadeItem[]) => void;
  readonly signal: AbortSignal;
}

/** Makes in the tenant what a connection needs, and takes it away again. */
export interface SetUpPort {
  readonly plan: (request: PlanRequest) => Promise<Plan>;
  readonly apply: (request: ApplyRequest) => Promise<Applied>;
  readonly undo: (request: UndoRequest) => Promise<readonly MadeItem[]>;
  /** Takes away what was written down about a connection; what stands in the tenant stays there. */
  readonly forget: (connectionId: string) => Promise<void>;
  /** Takes the redirect of the test away again. */
  readonly removeLocalhostRedirect: (
    request: Omit<UndoRequest, 'itemIds'>,
  ) => Promise<'taken-away' | 'still-there' | 'never-added'>;
}

export interface DoctorRequest {
  readonly record: ConnectionRecord;
  readonly view: ConnectionView;
  readonly only: readonly string[] | null;
  readonly onOutcome: (outcome: CheckOutcome) => void;
  readonly signal: AbortSignal;
}

/** The checklist of one connection. */
export interface DoctorPort {
  /** Ids of the checks a run would do, in order. */
  readonly checkIds: (only: readonly string[] | null) => readonly string[];
  readonly run: (request: DoctorRequest) => Promise<readonly CheckOutcome[]>;
  /** Reads pasted Exchange output: what to answer, and the facts to keep with the connection. */
  readonly paste: (
    record: ConnectionRecord,
    text: string,
  ) => {
    readonly answer: PasteAnswer;
    readonly exchange: ConnectionRecord['exchange'];
  };
  readonly report: (
    view: ConnectionView,
    format: 'html' | 'markdown' | 'json',
  ) => { readonly fileName: string; readonly content: string };
}

export interface PartOptions {
  readonly home: string;
  readonly cloud: Cloud;
  readonly http: Http;
  readonly now: () => Date;
  readonly openInBrowser: (url: string) => Promise<void>;
}

/**
 * The heavy parts of the engine, each loaded at its first use: nothing of MSAL or the keychain before the first paint.
 * Tests hand in their own.
 */
export interface Parts {
  readonly vault: (options: PartOptions) => Promise<Vault>;
  readonly identity: (
    options: PartOptions & { readonly vault: Vault; readonly onDamagedCache: () => void },
  ) => Promise<Identity>;
  readonly setUp: (
    options: PartOptions & { readonly vault: Vault; readonly onFault: (error: unknown) => void },
  ) => Promise<SetUpPort>;
  readonly doctor: (
    options: PartOptions & {
      readonly identity: Identity;
      readonly vault: Vault;
      readonly programVersion: string;
      /** Where DNS is asked; null: the system's own resolver. */
      readonly dns: { readonly host: string; readonly port: number } | null;
      /** Where a mail server's name really leads; null: nowhere. */
      readonly dial: (
        host: string,
        port: number,
      ) => { readonly host: string; readonly port: number } | null;
    },
  ) => Promise<DoctorPort>;
  readonly diagnose: () => Promise<(input: DiagnosisInput) => Diagnosis>;
}
