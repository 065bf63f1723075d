/**
 * One line of a connection's journal: what is meant, written before the request, and what came of it.
 *
 * Never holds a secret's value.
 */
export type JournalEntry = Stamp & JournalLine;

export interface Stamp {
  /** Unique in its journal; made items are named by it. */
  readonly id: string;
  readonly at: string;
}

export type JournalLine = Begun | Refused | Registered | Principal | Consented | SecretMade | Ended;

/** What one request changes of a registration. Of a new one everything is ours. */
export interface RegistrationChange {
  readonly audienceBefore: string | null;
  /** Null: it was there already. */
  readonly callback: string | null;
  readonly permissions: readonly string[];
  readonly testRedirect: boolean;
}

/** Meant, and perhaps done: an answer may be lost. Holds what is needed to recognise it later. */
export type Begun =
  | {
      readonly kind: 'begun';
      readonly step: 'registration';
      /** Null: a new one, known by its unique name. */
      readonly objectId: string | null;
      readonly change: RegistrationChange;
    }
  | {
      readonly kind: 'begun';
      readonly step: 'principal';
      readonly objectId: string;
      readonly create: boolean;
    }
  | {
      readonly kind: 'begun';
      readonly step: 'consent';
      readonly objectId: string;
      /** Null: a new one. */
      readonly grantId: string | null;
      readonly added: readonly string[];
    }
  | {
      readonly kind: 'begun';
      readonly step: 'secret';
      readonly objectId: string;
      readonly secretName: string;
    };

/** Microsoft said no: nothing came of the latest `begun` of this step. */
export interface Refused {
  readonly kind: 'refused';
  readonly step: Begun['step'];
  readonly secretName: string | null;
}

export interface Registered extends RegistrationChange {
  readonly kind: 'registered';
  readonly objectId: string;
  readonly appId: string;
  readonly displayName: string;
  readonly created: boolean;
}

/** `objectId` is always that of the registration a thing belongs to. */
export interface Principal {
  readonly kind: 'principal';
  readonly objectId: string;
  readonly principalId: string;
  readonly created: boolean;
  readonly switchedOn: boolean;
}

export interface Consented {
  readonly kind: 'consented';
  readonly objectId: string;
  readonly grantId: string;
  readonly created: boolean;
  readonly added: readonly string[];
}

export interface SecretMade {
  readonly kind: 'secret-made';
  readonly objectId: string;
  readonly keyId: string;
  readonly hint: string | null;
  readonly endsAt: string;
  readonly secretName: string;
}

export type Ended =
  /** A secret whose value never arrived was looked for, and is gone. */
  | { readonly kind: 'secret-cleared'; readonly secretName: string }
  | { readonly kind: 'undone'; readonly itemId: string };

const CLOSED_BY: Readonly<Record<Exclude<Begun['step'], 'secret'>, JournalLine['kind']>> = {
  registration: 'registered',
  principal: 'principal',
  consent: 'consented',
};

/** The latest intent of a step of which nobody knows what came; null when that is known. */
export function openIntent<S extends keyof typeof CLOSED_BY>(
  entries: readonly JournalEntry[],
  step: S,
): Extract<Begun, { step: S }> | null {
  const isOfStep = (entry: JournalLine): entry is Extract<Begun, { step: S }> =>
    entry.kind === 'begun' && entry.step === step;
  const last = entries.findLast(
    (entry) =>
      isOfStep(entry) ||
      entry.kind === CLOSED_BY[step] ||
      (entry.kind === 'refused' && entry.step === step),
  );
  return last && isOfStep(last) ? last : null;
}

export interface LostSecret {
  readonly objectId: string;
  readonly secretName: string;
}

/** Secrets that were begun and whose value never reached the keychain. */
export function lostSecrets(entries: readonly JournalEntry[]): readonly LostSecret[] {
  const settled = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'secret-made' || entry.kind === 'secret-cleared' || entry.kind === 'refused'
        ? [entry.secretName]
        : [],
    ),
  );
  return entries.flatMap((entry) =>
    entry.kind === 'begun' && entry.step === 'secret' && !settled.has(entry.secretName)
      ? [{ objectId: entry.objectId, secretName: entry.secretName }]
      : [],
  );
}

/** Is there anything of which it is not known whether it was done? */
export const isUnsettled = (entries: readonly JournalEntry[]): boolean =>
  openIntent(entries, 'registration') !== null ||
  openIntent(entries, 'principal') !== null ||
  openIntent(entries, 'consent') !== null ||
  lostSecrets(entries).length > 0;
