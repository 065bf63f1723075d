import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'smtp.5.7.232': {
    title: 'Trial tenant: external limit',
    cause: 'Trial tenants may send to 5,000 external recipients a day.',
    fix: ['Wait 24 h or buy a licence.'],
  },
  'smtp.5.7.233': {
    title: 'Tenant: external recipient limit',
    cause:
      'Daily number of outside recipients for the tenant (500 x licences^0.7 + 9500) is used up.',
    fix: ['Wait 24 h; move bulk mail away.'],
  },
  'smtp.5.7.236': {
    title: 'onmicrosoft.com sender limit',
    cause: 'Senders with the starter domain may reach 100 external recipients a day per tenant.',
    fix: ['Add the own domain and make it the primary address.'],
  },
  'smtp.4.3.2.432': {
    title: 'Too many connections at once',
    cause: 'At most three parallel SMTP connections per mailbox.',
    fix: ['Send one by one; queue the mail.'],
  },
  'smtp.4.3.2.421': {
    title: 'Service not available',
    cause: 'Server busy or throttled.',
    fix: ['Retry later.'],
  },
  'smtp.4.7.500': {
    title: 'Server busy, please try later',
    cause: 'Throttled by reputation or rate.',
    fix: ['Retry later; lower the rate.'],
  },
  'smtp.5.2.2': {
    title: 'Submission quota exceeded / mailbox full',
    cause: 'Recipient limit per day, or the target mailbox is full.',
    fix: ['Wait 24 h; lower the rate.'],
  },
  'smtp.5.2.121': {
    title: 'Recipient gets too much mail',
    cause: 'Rate limit of the receiving mailbox per sender or hour.',
    fix: ['Lower the rate; spread recipients (notification flood to one inbox).'],
  },
  'smtp.tooBig': {
    title: 'The mail is too big',
    cause:
      'The message with its attachments exceeds the limit of the mailbox, the connector or the recipient (attachments grow by a third).',
    fix: [
      'Send a link instead of the file, or a smaller file.',
      'An Exchange administrator can raise the limit of the mailbox to 150 MB.',
    ],
  },
  'smtp.recipientLimit': {
    title: 'The mailbox has sent to too many recipients today',
    cause: 'A mailbox may reach 10,000 recipients in 24 hours and 30 messages a minute.',
    fix: ['Wait; the limit is a running 24 hours.', 'Use a bulk service for newsletters.'],
  },
};
