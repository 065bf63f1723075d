import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'microsoft.incident': {
    title: 'Microsoft has a disturbance: several organisations fail at the same time',
    cause:
      'Sites that share nothing (other tenants, other plugins, other hosts) do not break within the same minutes. What they share is Microsoft’s service.',
    fix: [
      'Change nothing and make no new secret: it would have to be undone afterwards.',
      'Look whether Microsoft reports it: Microsoft 365 admin centre > Health > Service health.',
      'When it is over, send the waiting mail again.',
    ],
  },
  'graph.ErrorMessageSubmissionBlocked': {
    title: 'Sending is blocked for the mailbox',
    cause: 'Exchange stopped outgoing mail: spam suspicion or limit.',
    fix: [
      'See restricted entities in Defender; secure the account, unblock.',
      'See 5.1.8 and limits.',
    ],
  },
  'graph.ErrorExceededMessageLimit': {
    title: 'Daily recipient/message limit hit',
    cause: '10,000 recipients a day per mailbox; trial and consumer accounts far less.',
    fix: ['Wait 24 h; move bulk mail to a bulk service.'],
  },
  'graph.ErrorSubmissionQuotaExceeded': {
    title: 'Submission quota used up',
    cause:
      'The sender has used its allowed number of recipients or submissions in the running 24 hours.',
    fix: ['Wait; lower the rate.'],
  },
  'graph.ErrorQuotaExceeded': {
    title: 'Mailbox full',
    cause: 'The sent copy cannot be stored and sending is refused.',
    fix: ['Empty or enlarge the mailbox (shared without licence: 50 GB).'],
  },
  'graph.ApplicationThrottled': {
    title: 'Too many calls to the mailbox',
    cause: 'More than 4 at once or over the rate per app and mailbox.',
    fix: ['Wait Retry-After; send one by one.'],
  },
  'graph.TooManyRequests': {
    title: 'Throttled',
    cause: 'Too many requests.',
    fix: ['Wait Retry-After (identity calls may lack it: back off).'],
  },
  'graph.CommandConcurrency': {
    title: 'Too many parallel calls',
    cause: 'Exchange concurrency limit.',
    fix: ['Send one by one.'],
  },
  'graph.ErrorServerBusy': { title: 'Server busy', cause: 'Transient.', fix: ['Retry later.'] },
  'graph.ErrorMailboxStoreUnavailable': {
    title: 'Mailbox store not reachable',
    cause: 'Transient, e.g. failover or move.',
    fix: ['Retry with pauses; see service health if over an hour.'],
  },
  'graph.ErrorInternalServerTransientError': {
    title: 'Transient server fault',
    cause: 'Exchange asks to retry.',
    fix: ['Retry with pauses.'],
  },
  'graph.ErrorInternalServerError': {
    title: 'Server fault',
    cause: 'Fault inside the service.',
    fix: ['Retry; keep request-id and date for support.'],
  },
  'graph.UnknownError': {
    title: 'Unnamed fault',
    cause:
      'Graph gave no cause; on sign-in log and message trace calls often a missing role or licence.',
    fix: ['Check role and licence; retry.'],
  },
};
