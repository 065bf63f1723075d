import type { Who } from '../../checklist';
import type { ErrorView } from '../../errors';
import { timeOfDay } from './dates';

/** Words used on every screen. Sentences of one area live in one file of this folder; en.ts gathers them. */
/** Kinds of mailboxes in the practice tenant, in plain words. */
const mailboxWords: Readonly<Record<string, string>> = {
  user: 'a mailbox',
  shared: 'a shared mailbox',
  none: 'no mailbox',
};

export const common = {
  appName: 'Sendwell',
  windowTitle: (page: string) => `${page} - Sendwell`,
  copy: 'Copy',
  copied: 'Copied',
  copyWhat: (what: string) => `Copy ${what}`,
  copyAgain: (what: string) => `Copied ${what}, copy again`,
  copiedWhat: (what: string) => `${what} copied`,
  cancel: 'Cancel',
  back: 'Back',
  details: 'Details',
  retry: 'Try again',
  loading: 'One moment',
  dismiss: 'Close this notice',
  notices: 'Notices',
  closeWindow: 'Close this window',
  status: {
    ok: 'OK',
    attention: 'Attention',
    problem: 'Problem',
    unknown: 'Not checked',
    'not-tried': 'Not tried',
    running: 'Running',
    'in-set-up': 'In set-up',
    crashed: 'Crashed',
  },
  who: {
    you: 'You',
    administrator: 'An Application Administrator',
    'exchange-administrator': 'An Exchange administrator',
    sender: 'Whoever has the password of the sending mailbox',
    'site-owner': 'Whoever looks after the site',
    'dns-owner': 'Whoever looks after the domain',
    microsoft: 'Microsoft. Wait, then check again',
  } satisfies Record<Who, string>,
  nav: {
    main: 'Main',
    connection: 'Connection',
    connections: 'Connections',
    all: 'All connections',
    diagnose: 'Diagnose an error',
    made: 'What Sendwell made',
    practice: 'Try a practice tenant',
    settings: 'Settings',
    checklist: 'Checklist',
    test: 'Test',
    values: 'Values to paste',
  },
  practice: {
    tag: 'Practice tenant',
    leave: 'Leave practice tenant',
    accountsTitle: 'Practice accounts',
    accountsLead: 'Nobody real. Type one of these into the sign-in page.',
    password: 'Password of every account',
    people: (role: string, mailbox: string) =>
      `${role === 'Member' ? 'No role' : role}, ${mailboxWords[mailbox] ?? 'a mailbox'}`,
  },
  crash: {
    title: 'This page stopped by a fault of its own',
    body: 'Nothing in your organisation was changed by it. Open the page again; if it happens twice, report it with the details.',
    reload: 'Open the page again',
  },
  errorDetails: (error: ErrorView) =>
    [
      error.details.upstreamCode,
      error.details.status === undefined ? undefined : `status ${error.details.status}`,
      error.details.requestId === undefined ? undefined : `request-id ${error.details.requestId}`,
      error.details.correlationId === undefined
        ? undefined
        : `correlation-id ${error.details.correlationId}`,
      error.code,
      timeOfDay(error.details.at),
      error.details.upstreamMessage,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
} as const;
