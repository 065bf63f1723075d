import { own } from '../../own';

/** What would decide between causes. */
export const questionTexts = {
  'which-account': 'Which account was picked on Microsoft’s page when the site was linked?',
  'from-kind': 'Is the From address a mailbox of its own, a shared mailbox, an alias or a group?',
  'mail-send':
    'Under API permissions of the app: does Mail.Send of Microsoft Graph stand there as Granted, and as Delegated or as Application?',
  'secret-end': 'Which end date does the client secret show under Certificates & secrets?',
  'last-change': 'When did the last mail go out, and what was changed since then?',
  callback: 'Which callback address does the settings page of the site show, letter by letter?',
  'smtp-line': 'What does the log say after the number 535?',
  'password-or-oauth':
    'Does the site sign in with a password, with a user’s OAuth token or as an app alone?',
  bounce: 'Is there a bounce in the Inbox of the From mailbox, and what does it say?',
  reach:
    'What does the web server itself get from https://graph.microsoft.com (for instance with curl)?',
  'word-for-word':
    'What does the page or the log say, word for word? A number, a word such as Forbidden or the address bar helps most.',
  'did-it-arrive':
    'This reads as if the mail was accepted. Did it arrive, and what do you see instead?',
  'meant-provider': 'Which service is the site meant to send through?',
} as const satisfies Record<string, string>;

export type QuestionId = keyof typeof questionTexts;

/** What answers can name, where it is known. */
export interface AnswerWords {
  readonly fromAddress?: string | undefined;
}

const answerTexts: Readonly<
  Record<string, Readonly<Record<string, string | ((words: AnswerWords) => string)>>>
> = {
  'which-account': {
    own: ({ fromAddress }) => fromAddress ?? 'The From address itself',
    administrator: 'An administrator',
    other: 'Another account',
  },
  'from-kind': {
    mailbox: 'A mailbox of its own',
    shared: 'A shared mailbox',
    alias: 'An alias',
    group: 'A group',
  },
  'mail-send': {
    granted: 'Delegated, granted',
    'not-granted': 'Delegated, not granted',
    application: 'As Application only',
    exchange: 'Under another API, such as Office 365 Exchange Online',
    missing: 'It is not there',
  },
  'secret-end': {
    past: 'A day in the past',
    future: 'A day to come',
    none: 'There is no secret',
  },
  'last-change': {
    password: 'The password of the account',
    moved: 'The site’s address or server',
    secret: 'The client secret',
    mfa: 'A second proof is asked for (MFA)',
    policy: 'A Conditional Access policy',
    idle: 'Nothing was sent for three months',
  },
  callback: {
    same: 'Exactly the registered one',
    differs: 'It differs from the registered one',
  },
  'smtp-line': {
    credentials: '5.7.139 … user credentials were incorrect',
    mailbox: '5.7.139 … disabled for the Mailbox',
    tenant: '5.7.139 … disabled for the Tenant',
    defaults: '5.7.139 … security defaults policy',
    basic: '5.7.139 … basic authentication is disabled',
    plain: '5.7.3 Authentication unsuccessful',
  },
  'password-or-oauth': {
    password: 'With a password',
    user: 'With a user’s token',
    app: 'As an app alone',
  },
  bounce: { none: 'No bounce, it just does not arrive', junk: 'It arrives in Junk' },
  reach: {
    timeout: 'Nothing, it times out',
    refused: 'The connection is refused',
    name: 'The name is not found',
  },
  'did-it-arrive': {
    arrived: 'Yes, all is well',
    junk: 'It is in Junk',
    missing: 'It did not arrive',
    'wrong-sender': 'It came from the wrong sender',
  },
  'meant-provider': { microsoft: 'Microsoft 365', other: 'This one' },
};

/** An answer to choose, in words. */
export function answerWords(id: string, option: string, words: AnswerWords): string {
  const text = own(own(answerTexts, id) ?? {}, option) ?? option;
  return typeof text === 'string' ? text : text(words);
}

/** How a typed answer reads as a sentence of its own; without one the question stands before it. */
export const typedAnswers: Readonly<Partial<Record<QuestionId, string>>> = {
  'which-account': 'Linked with',
  callback: 'The site sends the callback',
  'secret-end': 'The secret expires',
};
