/**
 * When Exchange says it: on connecting, on signing in, on the sender, after the message, in a report to the sender, or
 * never: the mail lands in junk, or is taken and not delivered.
 */
export type Moment = 'connect' | 'sign-in' | 'mail' | 'data' | 'report' | 'graph' | 'junk' | 'lost';

export interface Trouble {
  readonly moment: Moment;
  /** The reply line of SMTP and of reports; for `graph` the error code and its message; else what is seen of it. */
  readonly words: string;
  /** Only mail that leaves the organisation. */
  readonly outside?: true;
}

/** States of a tenant that show themselves by one reply. Wording: the reply's form, shortened as Exchange's own lists have it. */
export const troubles = {
  unavailable: { moment: 'connect', words: '421 4.3.2 Service not available' },
  'sign-in-rule': { moment: 'sign-in', words: '535 5.7.139 Authentication unsuccessful' },
  'other-server': { moment: 'sign-in', words: '535 5.7.8 Error: authentication failed' },
  'filtered-as-spam': { moment: 'junk', words: 'in the junk email folder' },
  'held-back': { moment: 'lost', words: 'accepted-not-delivered' },
  busy: { moment: 'data', words: '451 4.7.500 Server busy. Please try again later' },
  'message-limit': { moment: 'data', words: '550 5.2.2 Submission quota exceeded' },
  'receiver-limit': {
    moment: 'data',
    words: "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded",
  },
  'store-denial': {
    moment: 'data',
    words:
      '554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception',
  },
  'outbound-spam': {
    moment: 'data',
    words:
      '554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; WASCL UserAction verdict',
  },
  'spam-abuse': {
    moment: 'report',
    words: '550 5.7.501 Access denied, spam abuse detected',
    outside: true,
  },
  'banned-sender': { moment: 'mail', words: '550 5.7.511 Access denied, banned sender' },
  'no-dmarc': {
    moment: 'report',
    words: '550 5.7.509 Access denied, sending domain does not pass DMARC verification',
    outside: true,
  },
  'bad-message': {
    moment: 'data',
    words: '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant',
  },
  'weak-authentication': {
    moment: 'report',
    words:
      '550 5.7.515 Access denied, sending domain does not meet the required authentication level',
    outside: true,
  },
  'banned-address': { moment: 'connect', words: '550 5.7.606 Access denied, banned sending IP' },
  'direct-send': {
    moment: 'mail',
    words:
      '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources',
  },
  relay: { moment: 'mail', words: '550 5.7.64 TenantAttribution; Relay Access Denied' },
  threshold: {
    moment: 'report',
    words: '550 5.7.705 Access denied, tenant has exceeded threshold',
    outside: true,
  },
  trial: {
    moment: 'report',
    words: '550 5.7.708 Access denied, traffic not accepted from this IP',
    outside: true,
  },
  unregistered: {
    moment: 'report',
    words: '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains',
    outside: true,
  },
  'trial-limit': {
    moment: 'report',
    words:
      '550 5.7.232 Your message can not be sent because your trial tenant has exceeded its daily limit for sending email to external recipients',
    outside: true,
  },
  'external-limit': {
    moment: 'report',
    words:
      '550 5.7.233 Your message cannot be sent because your tenant exceeded its daily limit for sending email to external recipients',
    outside: true,
  },
  'initial-domain-limit': {
    moment: 'report',
    words:
      '550 5.7.236 Your message cannot be sent because the tenant has exceeded its daily limit for MOERA',
    outside: true,
  },
  'no-permission': {
    moment: 'report',
    words: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
  },
  'receiver-refuses': {
    moment: 'report',
    words: '550 5.4.1 Recipient address rejected: Access denied',
    outside: true,
  },
  expired: { moment: 'report', words: '550 4.4.7 QUEUE.Expired; message expired', outside: true },
  'spf-refused': {
    moment: 'report',
    words: '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
    outside: true,
  },
  'receiver-restricted': {
    moment: 'report',
    words: '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized',
  },
  'receiver-silent': {
    moment: 'report',
    words: '550 5.4.300 Message expired -> 451 4.4.316 Connection refused',
    outside: true,
  },
  'group-closed': {
    moment: 'report',
    words: '550 5.7.12 Sender was not authenticated by organization',
  },
  'sender-not-allowed': {
    moment: 'report',
    words: '550 5.7.124 Sender not in allowed-senders list',
  },
  unauthenticated: {
    moment: 'report',
    words: '550-5.7.26 Your email has been blocked because the sender is unauthenticated',
    outside: true,
  },
  'submission-blocked': {
    moment: 'graph',
    words: 'ErrorMessageSubmissionBlocked: The mailbox is blocked from sending.',
  },
  'message-count': {
    moment: 'graph',
    words: 'ErrorExceededMessageLimit: The mailbox has exceeded its limit of messages.',
  },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleId = keyof typeof troubles;

/** The trouble of a tenant that shows at this moment. `outside`: the mail leaves the organisation. */
export function troubleAt(id: TroubleId | null, moment: Moment, outside = true): string | null {
  if (id === null) return null;
  const trouble: Trouble = troubles[id];
  return trouble.moment === moment && (outside || trouble.outside !== true) ? trouble.words : null;
}
