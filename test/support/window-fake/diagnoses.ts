import type { Diagnosis } from '@shared/diagnosis';

const known: Diagnosis = {
  recognised: [
    { kind: 'Microsoft Graph', code: 'ErrorSendAsDenied', where: '3' },
    { kind: 'FluentSMTP', code: '422 Forbidden', where: '3' },
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
      avoid: ['Turn off security defaults', 'Add owners to the app registration'],
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
  },
  redacted:
    'FluentSMTP 2.3.1 log, 20 Nov 2026 13:47\nFrom: web@contoso.example  To: kim@shop.example\n422 Forbidden {"error":{"code":"ErrorSendAsDenied","message":"The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account."}}\nclient_id=3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36 client_secret=[client secret masked]\naccess_token=[access token masked]',
  masked: ['client-secret', 'access-token'],
};

/** A text with a Graph error is known, any other is not. */
export const diagnosisOf = (text: string): Diagnosis =>
  text.includes('ErrorSendAsDenied')
    ? known
    : { recognised: [], causes: [], question: null, redacted: text, masked: [] };
