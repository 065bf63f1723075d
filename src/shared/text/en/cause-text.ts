/** The sentences of one cause. Its key is the cause's id. */
export interface CauseText {
  /** The cause in plain words, with Microsoft's term where there is one. */
  readonly title: string;
  /** What is so, and how it comes about. */
  readonly cause: string;
  /** What to do, in order. */
  readonly fix: readonly string[];
  /** The same for one target, where its way differs. */
  readonly fixFor?: Readonly<Record<string, readonly string[]>>;
}

const modules = import.meta.glob<{ readonly texts: Readonly<Record<string, CauseText>> }>(
  './causes/*/*.ts',
  { eager: true },
);

/** All cause sentences by cause id. */
export const causeTexts: ReadonlyMap<string, CauseText> = new Map(
  Object.values(modules).flatMap((module) => Object.entries(module.texts)),
);

/** Popular advice that makes things worse; a cause lists what people are told most often in its place. */
export const adviceTexts = {
  owners: 'Do not add owners to the app to mend this: owners play no part in tokens or consent.',
  'link-as-admin':
    'Do not link the site as an administrator: mail would then leave from, or be refused for, that mailbox.',
  'security-defaults':
    'Do not switch security defaults off: they do not stop OAuth, and they protect every account.',
  'app-password':
    'Do not make an app password: Microsoft 365 is ending passwords for SMTP, and outlook.com has ended them.',
  'old-callback':
    'Do not register the address with ?fluent-mail-auth=1 that old guides name: FluentSMTP does not use it.',
  'permission-for-404':
    'Do not add permissions for "Not Found": a missing permission would say Forbidden.',
  'default-connection':
    'Do not just change the default connection: that moves the mail to another mailer and hides the fault.',
  'license-shared':
    'Do not buy a licence for the shared mailbox for this: up to 50 GB it needs none.',
  'enable-shared-sign-in':
    'Do not unblock the sign-in of the shared mailbox: link a user who has Send As on it.',
  'tls-verify-off':
    'Do not switch certificate checks off: the mail and its password could be read.',
  'hourly-relink':
    'Do not just link again every time: the hour of an access token is normal, the failed renewal is not.',
  'exchange-api':
    'Do not take Mail.Send from "Office 365 Exchange Online": it is another permission with the same name.',
  'personal-audience':
    'Do not open the app to personal Microsoft accounts for this: it costs you secrets and redirect forms.',
  'open-user-consent':
    'Do not let all users consent to all apps for this: one administrator consents once.',
  'tenant-wide-mail-send':
    'Do not leave Mail.Send (application) open for every mailbox: limit it to the one that sends.',
} as const satisfies Record<string, string>;

export type AdviceId = keyof typeof adviceTexts;
