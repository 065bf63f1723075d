import type { ErrorView } from './errors';

/** The ladder of the test send, in order. It stops at the first rung that fails. */
export const rungIds = ['token', 'account', 'mailbox', 'right', 'accepted', 'arrived'] as const;

export type RungId = (typeof rungIds)[number];

/** What was observed on a rung; worded in the text table. */
export type RungFact =
  | { readonly kind: 'token-fine'; readonly permissions: readonly string[] }
  | { readonly kind: 'token-lacks'; readonly missing: readonly string[] }
  | { readonly kind: 'account-fits'; readonly username: string }
  | { readonly kind: 'account-differs'; readonly username: string; readonly fromAddress: string }
  | { readonly kind: 'mailbox-found' }
  | { readonly kind: 'mailbox-missing'; readonly username: string }
  | { readonly kind: 'right-own-address' }
  | { readonly kind: 'right-alias' }
  | { readonly kind: 'right-unknown-until-sent' }
  | { readonly kind: 'right-refused'; readonly fromAddress: string }
  | { readonly kind: 'accepted'; readonly status: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'in-sent-items' }
  | { readonly kind: 'in-inbox' }
  | { readonly kind: 'in-both' }
  | { readonly kind: 'bounced'; readonly code: string | null }
  | { readonly kind: 'not-seen-yet'; readonly waitedMs: number };

export interface Rung {
  readonly id: RungId;
  readonly status: 'waiting' | 'running' | 'ok' | 'attention' | 'problem' | 'not-tried';
  readonly elapsedMs: number | null;
  readonly fact: RungFact | null;
  readonly requestId: string | null;
  readonly error: ErrorView | null;
}

/** The rung a test stopped at: the one with a problem, else the last that needs attention; null where none does. */
export const stoppedRung = (rungs: readonly Rung[]): Rung | null =>
  rungs.find((rung) => rung.status === 'problem') ??
  rungs.findLast((rung) => rung.status === 'attention') ??
  null;

/** The send has failed in a way that tells nobody whether Microsoft has the mail. */
export const isUnknown = ({ id, status }: Rung): boolean =>
  id === 'accepted' && status === 'attention';

/** One line of the list of earlier tests. */
export interface PastTest {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  /** Who was signed in as the sender. */
  readonly username: string | null;
  readonly pluginVersion: string | null;
  readonly result: 'arrived' | 'stopped' | 'cancelled';
  /** Where it stopped. */
  readonly rung: RungId | null;
  /** How long the mail was under way. */
  readonly arrivedMs: number | null;
}

export interface TestMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly code: string;
  readonly sentAt: string | null;
  /** Absent in files of before. */
  readonly sentWith?: SentWith;
}

/** What a mail is sent with: that it arrives proves these and no others. */
export interface SentWith {
  readonly appId: string | null;
  readonly secretKeyId: string | null;
  readonly senderId: string | null;
}

export type TestState =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'running';
      readonly runId: string;
      readonly mail: TestMail;
      readonly rungs: readonly Rung[];
    }
  | {
      readonly kind: 'ended';
      readonly result: 'arrived' | 'stopped' | 'cancelled';
      readonly mail: TestMail;
      readonly rungs: readonly Rung[];
      readonly at: string;
      /** What became of the temporary http://localhost redirect. */
      readonly localhostRedirect: 'taken-away' | 'still-there' | 'never-added';
    };
