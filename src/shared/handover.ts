/** One value in the target's own label and order. */
export interface HandoverField {
  readonly id: string;
  /** The label exactly as the target shows it: not translated, not ours. */
  readonly label: string;
  readonly value:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'secret'; readonly endsAt: string | null; readonly available: boolean }
    | { readonly kind: 'from-target' };
  /** Key into the text table for the line under the value. */
  readonly hint: string | null;
  /** `compare`: the target fills it in itself, it must read the same. */
  readonly use: 'copy' | 'compare' | 'wait';
}

export interface HandoverSheet {
  readonly fields: readonly HandoverField[];
  readonly snippet: {
    readonly language: string;
    readonly fileName: string;
    readonly text: string;
  } | null;
  readonly settingsUrl: string | null;
  /** Version the sheet was written for, null if the site did not tell. */
  readonly version: string | null;
}

/** A ready hand-off for "my administrator must do this". Holds no secret. */
export interface AdminHandoff {
  readonly subject: string;
  readonly message: string;
  readonly script: string;
}
