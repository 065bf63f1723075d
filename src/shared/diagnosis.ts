import type { Params, Who } from './checklist';

/** Facts a person (or a connection) adds to a pasted text. Everything is optional; unknown stays unknown. */
export interface DiagnosisFacts {
  readonly target?: string | undefined;
  readonly version?: string | undefined;
  readonly site?: string | undefined;
  readonly fromAddress?: string | undefined;
  readonly signedInAccount?: string | undefined;
  readonly mailboxKind?: string | undefined;
  readonly audience?: string | undefined;
  readonly authority?: string | undefined;
  readonly redirectUris?: readonly string[] | undefined;
  readonly callbackUsed?: string | undefined;
  readonly permissionsDelegated?: readonly string[] | undefined;
  readonly permissionsApplication?: readonly string[] | undefined;
  readonly adminConsent?: boolean | undefined;
  readonly secretExpires?: string | undefined;
  readonly smtpAuth?: string | boolean | undefined;
  readonly securityDefaults?: boolean | undefined;
  readonly tokenAgeDays?: number | undefined;
  readonly sendAs?: boolean | undefined;
  readonly licence?: string | boolean | undefined;
  readonly notes?: string | undefined;
}

/** What the doctor can see of these facts. */
export type ObservedFacts = Pick<
  DiagnosisFacts,
  | 'audience'
  | 'authority'
  | 'redirectUris'
  | 'permissionsDelegated'
  | 'permissionsApplication'
  | 'adminConsent'
  | 'secretExpires'
  | 'smtpAuth'
  | 'securityDefaults'
  | 'sendAs'
  | 'licence'
  | 'mailboxKind'
  | 'tokenAgeDays'
>;

export interface Recognised {
  readonly kind: string;
  readonly code: string;
  /** Where in the redacted text: 1-based line. */
  readonly where: string;
}

/**
 * What mends a cause at a press, for a connection: a plan, a new secret, linking the site again, the settings page of
 * the site, or a sign-in here.
 */
export type CauseRepair = 'plan' | 'new-secret' | 'link-again' | 'site-settings' | 'sign-in';

export interface DiagnosedCause {
  readonly id: string;
  readonly title: string;
  /** 0 to 1, comparable within one answer. */
  readonly confidence: number;
  readonly why: readonly string[];
  readonly fix: readonly string[];
  readonly who: Who;
  readonly checks: readonly string[];
  readonly avoid: readonly string[];
  readonly link?: string | null;
  /** Id of the same page, for the window: it never hands in an address. */
  readonly page?: string | null;
  readonly repair?: CauseRepair | null;
  /** A line for Exchange Online PowerShell. */
  readonly script?: string | null;
  readonly params?: Params;
  /** Which of several unrelated errors of the text it answers. */
  readonly answers?: Pick<Recognised, 'code' | 'where'>;
}

/** What kind of answer a diagnosis is. */
export type Verdict =
  | 'causes'
  | 'unknown'
  | 'unknown-code'
  | 'other-provider'
  | 'healthy'
  | 'not-text'
  | 'empty';

/** The one question whose answer would decide. */
export interface DiagnosisQuestion {
  readonly text: string;
  readonly decides: readonly string[];
  /** Answers to choose from; none where only words help. */
  readonly answers?: readonly { readonly id: string; readonly label: string }[];
  /** The answer that leaves the question open. */
  readonly doNotKnow?: string;
  /** Stands before a typed answer, so that it reads as a sentence; null: the question does. */
  readonly typed?: string | null;
}

export interface Diagnosis {
  readonly recognised: readonly Recognised[];
  readonly causes: readonly DiagnosedCause[];
  readonly question: DiagnosisQuestion | null;
  readonly redacted: string;
  /** Kinds of secrets that were in the text and were masked. */
  readonly masked: readonly string[];
  readonly verdict?: Verdict;
  /** The code or the provider that the verdict speaks of. */
  readonly about?: string | null;
}
