import type { ConnectionRecord } from '@core/connection/record';
import { proves, sentWithOf } from '@core/send/proves';
import type { TestMail } from '@shared/test-send';
import { describe, expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';

const senderOf = (objectId: string): ConnectionRecord['sender'] => ({
  kind: 'signed-in',
  account: {
    username: 'web@contoso.example',
    displayName: 'Contoso Website',
    objectId,
    tenantId: 't',
    tenantName: null,
    roles: null,
    addresses: null,
  },
  homeAccountId: `${objectId}.t`,
  clientId: 'app',
  at: '2026-11-20T12:00:00Z',
  keptIn: 'keychain',
});

const tested = newConnection({
  app: { appId: 'app', objectId: null, displayName: 'Website mail' },
  secret: { keyId: 'key', hint: null, endsAt: null, keptIn: 'keychain' },
  sender: senderOf('person'),
});

const mail: TestMail = {
  from: tested.fromAddress,
  to: tested.fromAddress,
  subject: 'Sendwell test SW-7K4P',
  code: 'SW-7K4P',
  sentAt: '2026-11-20T12:00:00Z',
  sentWith: sentWithOf(tested),
};

describe('a mail that arrived @send', () => {
  it('proves the connection it was sent with', () => {
    expect(proves(mail, tested)).toBe(true);
  });

  it.each<[string, Partial<ConnectionRecord>]>([
    ['another From address', { fromAddress: 'info@contoso.example' }],
    ['another app', { app: { appId: 'other', objectId: null, displayName: 'Other' } }],
    ['another secret', { secret: { keyId: 'new', hint: null, endsAt: null, keptIn: 'keychain' } }],
    ['another sender', { sender: senderOf('somebody else') }],
    ['no sender', { sender: { kind: 'signed-out', reason: 'signed-out' } }],
  ])('does not prove %s', (_what, change) => {
    expect(proves(mail, { ...tested, ...change })).toBe(false);
  });

  it('proves its From address where it was sent before it was noted with what', () => {
    const { sentWith: _with, ...before } = mail;
    expect(proves(before, tested)).toBe(true);
    expect(proves(before, { ...tested, fromAddress: 'info@contoso.example' })).toBe(false);
  });
});
