import type { Diagnosis } from '@shared/diagnosis';

const known: Diagnosis = {
  recognised: [
    { kind: 'graph', code: 'ErrorSendAsDenied', where: 'line 3' },
    { kind: 'fluentsmtp', code: '422 Forbidden', where: 'line 3' },
  ],
  causes: [
    {
      id: 'sender.wrongAccount',
      title: 'The site is linked with another account than web@',
      confidence: 0.78,
      why: [
        'Microsoft says the account that sent has no right to this From address.',
        'In FluentSMTP that is nearly always an administrator who linked the site.',
      ],
      fix: [
        'Link FluentSMTP again, as web@contoso.example.',
        'In the account picker choose web@contoso.example.',
        'Paste the new code into Access Token and save.',
        'Send a test from FluentSMTP.',
      ],
      who: 'you',
      checks: ['token.owner'],
      repair: 'link-again',
      page: 'm365.users',
      avoid: [
        'Do not turn off security defaults: they never block this.',
        'Do not add owners to the app to mend this: owners play no part in tokens or consent.',
      ],
    },
    {
      id: 'graph.ErrorSendAsDenied',
      title: 'Permission to send as web@ is missing (Send As)',
      confidence: 0.42,
      why: ['Needed if web@ is a shared mailbox.'],
      fix: ['Give the signed-in account Send As on web@.', 'Wait up to 60 minutes.'],
      who: 'exchange-administrator',
      checks: ['mailbox.send-as'],
      avoid: [],
      page: 'exo.mailboxes',
      script:
        "Add-RecipientPermission -Identity 'web@contoso.example' -Trustee 'admin@contoso.example' -AccessRights SendAs -Confirm:$false",
    },
    {
      id: 'sender.aliasFrom',
      title: 'web@contoso.example is an alias or a group, not a mailbox',
      confidence: 0.12,
      why: ['Microsoft refuses such From addresses.'],
      fix: ['Send from the mailbox itself.'],
      who: 'exchange-administrator',
      checks: ['mailbox.kind'],
      avoid: [],
    },
  ],
  question: {
    text: 'Which account was picked when the site was linked with Microsoft?',
    decides: ['sender.wrongAccount', 'graph.ErrorSendAsDenied'],
    answers: [
      { id: 'which-account.own', label: 'web@contoso.example' },
      { id: 'which-account.administrator', label: 'An administrator' },
    ],
    doNotKnow: 'which-account.unknown',
    typed: 'Linked with',
  },
  redacted:
    'FluentSMTP 2.3.1 log, 20 Nov 2026 13:47\nFrom: web@contoso.example  To: kim@shop.example\n422 Forbidden {"error":{"code":"ErrorSendAsDenied","message":"The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account."}}\nclient_id=3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36 client_secret=[client secret masked]\naccess_token=[access token masked]',
  masked: ['client-secret', 'access-token'],
  verdict: 'causes',
  about: null,
};

const [wrongAccount, sendAsDenied] = known.causes;

/** Two log entries that have nothing to do with each other. */
const separate: Diagnosis = {
  ...known,
  causes: [wrongAccount, sendAsDenied].flatMap((cause, index) =>
    cause === undefined
      ? []
      : [{ ...cause, answers: { code: 'ErrorSendAsDenied', where: `line ${index + 1}` } }],
  ),
  question: null,
  masked: [],
  redacted: '09:00 ErrorSendAsDenied\n10:00 AADSTS50011',
};

const without = (redacted: string, change: Partial<Diagnosis>): Diagnosis => ({
  recognised: [],
  causes: [],
  question: null,
  redacted,
  masked: [],
  verdict: 'unknown',
  about: null,
  ...change,
});

/** Answers by a word of the text; an administrator who is said to have linked it decides. */
export function diagnosisOf(text: string, answers: readonly string[] = []): Diagnosis {
  if (text.includes('09:00')) return separate;
  if (text.includes('ErrorSendAsDenied'))
    return answers.length === 0 ? known : { ...known, question: null };
  if (text.includes('AADSTS399218'))
    return without(text, { verdict: 'unknown-code', about: 'AADSTS399218' });
  if (text.includes('gsmtp')) return without(text, { verdict: 'other-provider', about: 'Gmail' });
  if (text.includes('PNG')) return without('', { verdict: 'not-text' });
  if (text.includes('successfully')) return without(text, { verdict: 'healthy' });
  return without(text, {});
}
