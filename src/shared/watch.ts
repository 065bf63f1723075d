/** What Microsoft has not carried everywhere yet, so that waiting may mend it; `arrival`: the mail itself is under way. */
export type WatchReason = 'send-as' | 'mailbox' | 'consent' | 'registration' | 'arrival';

/** Looking again by itself after a test that only needs time. It lives as long as the program. */
export type WatchState =
  | { readonly kind: 'off' }
  /** The last test stopped at something that waiting may mend. */
  | { readonly kind: 'offered'; readonly reason: WatchReason }
  | {
      readonly kind: 'watching';
      readonly runId: string;
      readonly reason: WatchReason;
      readonly startedAt: string;
      readonly untilAt: string;
      /** When it was last tried, whether by a person or by the watch. */
      readonly lastAt: string;
      readonly nextAt: string;
      readonly isLooking: boolean;
      /** Microsoft asked to wait longer than the usual pause. */
      readonly isSlowed: boolean;
    }
  | {
      readonly kind: 'ended';
      /** `given-up`: the time is over. `differs`: it stops at something that waiting does not mend. */
      readonly result: 'works' | 'given-up' | 'differs';
      readonly reason: WatchReason;
      readonly startedAt: string;
      readonly at: string;
    };
