import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'smtp.5.7.509': {
    title: 'Recipient side: DMARC failed',
    cause: 'The sender domain fails DMARC with reject.',
    fix: ['Repair SPF and DKIM of the domain; enable DKIM in Defender.'],
  },
  'smtp.5.7.515': {
    title: 'outlook.com wants SPF, DKIM and DMARC',
    cause: 'High-volume senders to consumer mailboxes must authenticate the domain.',
    fix: ['Set up SPF, DKIM, DMARC.'],
  },
  'ndr.5.1.1': {
    title: 'Bounce: recipient unknown',
    cause: 'Address does not exist.',
    fix: ['Correct the recipient.'],
  },
  'ndr.5.1.10': {
    title: 'Bounce: recipient not found',
    cause: 'Address does not exist in the Microsoft 365 tenant.',
    fix: [
      'Correct it; if it is your own domain, see whether the mailbox is outside Microsoft 365 (domain type Authoritative).',
    ],
  },
  'ndr.5.4.1': {
    title: 'Bounce: recipient domain refuses',
    cause: 'Recipient address rejected: access denied (directory-based blocking) or MX wrong.',
    fix: ['Check address and MX.'],
  },
  'ndr.4.4.7': {
    title: 'Bounce: message expired in queue',
    cause: 'Receiving server was not reachable for a day or more.',
    fix: ['Check the recipient domain; resend.'],
  },
  'ndr.5.4.300': {
    title: 'Bounce: connection refused or expired',
    cause: 'Receiving server refuses connections.',
    fix: ['Resend later; ask the receiver.'],
  },
  'ndr.5.7.1': {
    title: 'Bounce: not permitted',
    cause: 'Sender is not allowed by recipient, rule or relay.',
    fix: ['Read the text; ask recipient admin.'],
  },
  'ndr.5.7.12': {
    title: 'Bounce: sender not authenticated by organization',
    cause: 'Recipient group takes internal senders only; site mail counts as outside or spoofed.',
    fix: ['Allow outside senders or send authenticated.'],
  },
  'ndr.5.7.124': {
    title: 'Bounce: sender not on allowed list / internal only',
    cause: 'Group or mailbox restricts who may write.',
    fix: ['Change delivery management of the group.'],
  },
  'ndr.5.7.23': {
    title: 'Bounce: SPF failed',
    cause: "The domain's SPF record does not cover the sending path.",
    fix: ['Add include:spf.protection.outlook.com to SPF.'],
  },
  'ndr.5.7.26': {
    title: 'Bounce from Gmail: not authenticated',
    cause: 'Gmail found neither SPF nor DKIM that fits.',
    fix: ['Enable DKIM and SPF of the domain.'],
  },
  'ndr.junk': {
    title: 'The mail is accepted but lands in the junk folder',
    cause: 'Domain authentication, content or new sender reputation.',
    fix: ['Enable DKIM, check SPF/DMARC; use a real subject; mark as not junk; see trace status.'],
  },
  'ndr.acceptedNotDelivered': {
    title: 'Microsoft accepted the mail, but it does not arrive',
    cause: '202 says only that Exchange took the mail. Later limits, spam filter or bounce decide.',
    fix: [
      'Look for a bounce in the Inbox of the From mailbox, and for the mail in its Sent Items.',
      'Look into the junk folder and the quarantine of the recipient.',
      'Run a message trace in the Exchange admin centre: it says what became of it.',
    ],
  },
  'smtp.relayDenied': {
    title: 'The server refuses to relay: the mail is not signed in, or goes to the wrong server',
    cause:
      'The mail was handed to a server that takes only its own recipients (often the MX host on port 25).',
    fix: [
      'Send through Microsoft Graph, or through smtp.office365.com, port 587, with sign-in.',
      'If it must be port 25: make a connector for the address of the server.',
    ],
  },
  'smtp.externalForwarding': {
    title: 'Automatic forwarding to outside is not allowed',
    cause: 'The mailbox forwards to an outside address, and the outbound spam policy forbids it.',
    fix: [
      'Remove the forwarding rule, or let an administrator allow it for this mailbox (Defender > anti-spam > outbound policy).',
    ],
  },
  'ndr.noDomain': {
    title: 'Bounce: the recipient’s domain does not exist or has no mail server',
    cause:
      'DNS has no usable MX for the domain: a typing error, an expired domain or a broken zone.',
    fix: [
      'Check the address for a typing error.',
      'If it is your own domain: repair its MX record.',
    ],
  },
  'ndr.loop': {
    title: 'Bounce: the mail goes round in a loop',
    cause:
      'Two systems hand the mail to each other: a forwarding rule, or a domain that is set up in two places.',
    fix: [
      'Look for forwarding rules between the two addresses.',
      'Check the domain type (Authoritative or Internal relay) and the MX record.',
    ],
  },
  'ndr.reverseDns': {
    title: 'Bounce: the sending server has no matching name (reverse DNS)',
    cause:
      'The receiver wants a PTR record for the sending address. That hits mail that leaves straight from the web server, not through Microsoft 365.',
    fix: [
      'Send through Microsoft 365 (Graph or smtp.office365.com), not from the web server itself.',
    ],
  },
  'ndr.blockedByList': {
    title: 'Bounce: the sending address is on a block list',
    cause:
      'The receiver uses a block list, and the sending server is on it. Mail from the web server itself is hit most.',
    fix: [
      'Send through Microsoft 365 so that its servers deliver.',
      'If Microsoft’s own address is listed, try again later.',
    ],
  },
  'ndr.contentRejected': {
    title: 'Bounce: the content was taken for spam',
    cause: 'The receiver or Exchange judged subject, links or attachments as spam.',
    fix: [
      'Change subject and links; avoid shortened links and single-word test mails.',
      'Set up DKIM for the domain.',
    ],
  },
  'dns.notSetUp': {
    title: 'The domain does not name Microsoft 365 as sender (SPF, DKIM or DMARC)',
    cause:
      'Receivers compare the mail with the DNS records of the domain. Without include:spf.protection.outlook.com, without DKIM, or with two SPF records, mail lands in junk or is refused.',
    fix: [
      'SPF: exactly one record, with include:spf.protection.outlook.com.',
      'DKIM: switch it on for the domain in Defender and add the two CNAME records.',
      'DMARC: add a record, begin with p=none.',
    ],
  },
};
