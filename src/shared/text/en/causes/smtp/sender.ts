import { SENDAS } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'smtp.5.7.60': {
    title: 'The signed-in account may not send as this From address (SMTP)',
    cause: 'From differs from the signed-in user and Send As is missing.',
    fix: [SENDAS, 'Or set From to the mailbox that signs in.'],
  },
  'smtp.5.2.252': {
    title: 'The signed-in account may not send as this From address (Send As refused)',
    cause:
      'The authenticated account has no Send As (or Send on Behalf) right on the From mailbox.',
    fix: [SENDAS, 'Or set From to the mailbox that signs in.'],
  },
  'smtp.SendAsDeniedException': {
    title: 'The signed-in account may not send as this From address (Send As refused)',
    cause: 'The mailbox store refused: the signed-in user may not send as the From mailbox.',
    fix: [SENDAS, 'Or set From to the mailbox that signs in.'],
  },
  'smtp.OutboundSpamException': {
    title: 'Mail or account judged as spam',
    cause:
      'Outgoing spam verdict; outlook.com accounts must verify, tenants should check a compromised account.',
    fix: [
      'Sign in to the mailbox in the browser and finish the verification.',
      'Change subject/link text of the test mail.',
      'See restricted entities.',
    ],
  },
  'smtp.5.1.8': {
    title: 'Sender is blocked for spam',
    cause: 'The account sent suspicious mail and is restricted.',
    fix: [
      'Secure the account (password, sessions, rules).',
      'Defender > restricted entities: unblock; up to 24 h.',
    ],
  },
  'smtp.5.7.501-503': {
    title: 'Access denied, abuse seen',
    cause: 'Spam or banned sender; 501/502 spam abuse, 503 banned.',
    fix: ['Check for compromise; ask Microsoft support to unblock.'],
  },
  'smtp.5.7.512': {
    title: 'No From header',
    cause: 'Mail has no valid From.',
    fix: ['Set From in the plugin.'],
  },
  'smtp.5.7.504-513': {
    title: 'Access denied (recipient or sender refused)',
    cause: 'One of the deny rules 504-513 (banned address, domain or SPF).',
    fix: ['Read the text; correct recipient/sender domain.'],
  },
  'smtp.5.7.606-649': {
    title: 'Sending address is banned',
    cause: 'Bad reputation of the sending IP address.',
    fix: ['Use the Delist portal; send through the tenant, not from the web server.'],
  },
  'smtp.5.7.68': {
    title: 'Direct Send is refused',
    cause: 'The tenant rejects unauthenticated mail in its own name.',
    fix: ['Send authenticated (Graph/OAuth), or make a connector for the server.'],
  },
  'smtp.5.7.64': {
    title: 'Relay refused',
    cause: 'The connector does not recognise the server (address or certificate).',
    fix: ['Correct the inbound connector, or use Graph.'],
  },
  'smtp.5.7.705': {
    title: 'Tenant sends too much spam',
    cause: 'Tenant limit hit.',
    fix: ['Find the compromised account; ask support.'],
  },
  'smtp.5.7.708': {
    title: 'Traffic from this address not accepted',
    cause: 'New/trial tenant or bad-reputation source address.',
    fix: ['Ask Microsoft support to lift; buy a licence; wait for reputation.'],
  },
  'smtp.5.7.750': {
    title: 'Client blocked, unregistered domain',
    cause: 'Mail from domains not registered in the tenant.',
    fix: ['Add and verify the sender domain.'],
  },
  'smtp.badFrom': {
    title: 'The From address is malformed',
    cause: 'The server could not read the sender address.',
    fix: [
      'Enter a complete address as From, without blanks or quotes, of a domain of your organisation.',
    ],
  },
};
