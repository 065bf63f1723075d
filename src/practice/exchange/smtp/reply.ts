/** A refusal in SMTP's form: the reply line as the client sees it. */
export class SmtpRefusal extends Error {
  override readonly name = 'SmtpRefusal';
  readonly responseCode: number;

  /** `line` begins with the reply code, as in `535 5.7.3 Authentication unsuccessful`. */
  constructor(line: string) {
    super(line.slice(4));
    this.responseCode = Number(line.slice(0, 3));
  }
}

const SERVER = '[PR0PR01CA0001.practice.prod.outlook.com]';

const unsuccessful = (reason: string): string =>
  `535 5.7.139 Authentication unsuccessful, ${reason}`;

/** What Exchange's submission server says, by what is the matter. */
export const replies = {
  startTlsFirst: `451 5.7.3 STARTTLS is required to send mail ${SERVER}`,
  notAuthenticated: '530 5.7.57 Client not authenticated to send mail.',
  unsuccessful: `535 5.7.3 Authentication unsuccessful ${SERVER}`,
  tenantSwitch: unsuccessful(
    'SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  ),
  mailboxSwitch: unsuccessful(
    'SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
  ),
  securityDefaults: unsuccessful(
    "user is locked by your organization's security defaults policy. Contact your administrator.",
  ),
  passwordOff: unsuccessful('basic authentication is disabled.'),
  passwordRetired: '550 5.7.30 Basic authentication is not supported for Client Submission.',
  criteria: unsuccessful(
    'the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
  ),
  credentials: unsuccessful('the user credentials were incorrect.'),
  locked: unsuccessful('account is locked.'),
  wrongSender: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
  threadLimit: '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
  mailboxFull: '554 5.2.2 mailbox full',
  badRecipient: '501 5.1.3 Invalid address',
  tooLarge: '552 5.3.4 Message size exceeds fixed maximum message size',
  queued: (messageId: string): string =>
    `2.0.0 OK ${messageId} [Hostname=PR0PR01MB0001.practice.prod.outlook.com]`,
  sendAsDenied: (user: string, from: string): string =>
    `554 5.2.252 SendAsDenied; ${user} not allowed to send as ${from}`,
} as const;
