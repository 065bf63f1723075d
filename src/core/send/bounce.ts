/** A mail as a look into a folder sees it. */
export interface SeenMail {
  readonly subject: string;
  readonly from: string | null;
  readonly preview: string;
}

/**
 * Whether this mail says that ours could not be delivered. Exchange sends it from `postmaster@` or
 * `MicrosoftExchange...@` and quotes the subject.
 */
export const isBounceOf = (mail: SeenMail, code: string): boolean =>
  `${mail.subject} ${mail.preview}`.includes(code) &&
  /^(postmaster|mailer-daemon|microsoftexchange[0-9a-f]*)@/i.test(mail.from ?? '');

/** The enhanced status code (RFC 3463) in its text, for instance 5.1.10; null when it names none. */
export const bounceCode = (mail: SeenMail): string | null =>
  /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(`${mail.subject} ${mail.preview}`)?.[1] ?? null;
