import { connectionView } from '@core/connection/view';
import type { PastTest } from '@shared/test-send';
import { expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';
import { signedIn } from '../../support/signed-in';

const SHARED = 'info@contoso.example';

const tested = (username: string, result: PastTest['result'], from = SHARED): PastTest => ({
  at: '2026-11-20T12:00:00Z',
  from,
  to: SHARED,
  username,
  pluginVersion: null,
  result,
  rung: null,
  arrivedMs: null,
});

const past = [
  tested('wrong@contoso.example', 'stopped'),
  tested('web@contoso.example', 'arrived'),
  tested('before@contoso.example', 'arrived'),
];

it.each([
  ['the From address', {}, SHARED],
  ['nobody yet, of a shared mailbox', { sendAsMeant: true }, null],
  [
    'who is signed in',
    { sendAsMeant: true, sender: signedIn('me@contoso.example') },
    'me@contoso.example',
  ],
  ['who sent last', { sendAsMeant: true, pastTests: past }, 'web@contoso.example'],
  [
    'nobody who sent from another address',
    {
      sendAsMeant: true,
      pastTests: [tested('web@contoso.example', 'arrived', 'old@contoso.example')],
    },
    null,
  ],
] as const)('the account to sign in with is %s', (_who, kept, expected) => {
  expect(connectionView(newConnection({ fromAddress: SHARED, ...kept })).signsInAs).toBe(expected);
});
