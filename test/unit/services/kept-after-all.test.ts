import { keptAfterAll } from '@engine/services/kept-after-all';
import { describe, expect, test } from 'vitest';
import { newConnection } from '../../support/connection-record';
import { signedIn } from '../../support/signed-in';

const secret = { keyId: null, hint: 'abc', endsAt: null } as const;

describe('what an opened keychain took in', () => {
  test('is no longer said to be in memory', () => {
    const record = newConnection({
      administrator: signedIn('admin@contoso.example', 'memory'),
      sender: signedIn('web@contoso.example', 'memory'),
      secret: { ...secret, keptIn: 'memory' },
    });
    expect(keptAfterAll(record)).toEqual({
      administrator: signedIn('admin@contoso.example', 'keychain'),
      sender: signedIn('web@contoso.example', 'keychain'),
      secret: { ...secret, keptIn: 'keychain' },
    });
  });

  test.each([
    ['was never there', newConnection()],
    ['is kept by somebody else', newConnection({ secret: { ...secret, keptIn: 'elsewhere' } })],
    [
      'was in the keychain before',
      newConnection({ sender: signedIn('web@contoso.example', 'keychain') }),
    ],
  ])('changes nothing about what %s', (_, record) => {
    expect(keptAfterAll(record)).toEqual({});
  });
});
