import { administratorVerdict, maySend, senderVerdict } from '@core/connection/verdict';
import type { Account } from '@shared/sign-in';
import { describe, expect, it } from 'vitest';

const person = (more: Partial<Account> = {}): Account => ({
  username: 'web@contoso.example',
  displayName: null,
  objectId: 'web',
  tenantId: 'contoso',
  tenantName: null,
  roles: null,
  addresses: ['web@contoso.example', 'sales@contoso.example'],
  ...more,
});

const administrator = person({
  username: 'admin@contoso.example',
  objectId: 'admin',
  addresses: ['admin@contoso.example'],
});

const wish = {
  fromAddress: 'web@contoso.example',
  tenantId: 'contoso',
  administrator,
  sendAsMeant: false,
};

describe('the sender', () => {
  const cases: readonly [string, Account, Partial<typeof wish>, object][] = [
    ['the From address itself fits', person(), {}, { kind: 'fits' }],
    ['in other letters fits', person(), { fromAddress: 'Web@Contoso.Example' }, { kind: 'fits' }],
    [
      'whose mail address differs from the sign-in name fits by the mail address',
      person({ username: 'w.ebb@contoso.onmicrosoft.com' }),
      {},
      { kind: 'fits' },
    ],
    [
      'with the From address as alias may send',
      person(),
      { fromAddress: 'SALES@contoso.example' },
      { kind: 'alias', fromAddress: 'SALES@contoso.example' },
    ],
    [
      'of another name is the wrong account',
      person({ username: 'ann@contoso.example', objectId: 'ann', addresses: [] }),
      {},
      { kind: 'wrong-account', fromAddress: 'web@contoso.example', isAdministrator: false },
    ],
    [
      'who is the administrator of step 2 is told so',
      administrator,
      {},
      { kind: 'wrong-account', fromAddress: 'web@contoso.example', isAdministrator: true },
    ],
    [
      'of another name is let through when it is meant to send as',
      person(),
      { fromAddress: 'info@contoso.example', sendAsMeant: true },
      { kind: 'meant-for-send-as', fromAddress: 'info@contoso.example' },
    ],
    [
      'of another organisation never fits',
      person({ tenantId: 'fabrikam' }),
      { sendAsMeant: true },
      { kind: 'wrong-tenant', expected: 'contoso', actual: 'fabrikam' },
    ],
  ];
  it.each(cases)('%s', (_name, account, more, verdict) => {
    expect(senderVerdict(account, { ...wish, ...more })).toEqual(verdict);
  });

  it('may send with three verdicts and no other', () => {
    expect(
      cases.map(([, account, more]) => maySend(senderVerdict(account, { ...wish, ...more }))),
    ).toEqual([true, true, true, true, false, false, true, false]);
  });
});

describe('the administrator', () => {
  it.each([
    [['Global Administrator'], 'fits'],
    [['Cloud Application Administrator'], 'fits'],
    [['Helpdesk Administrator', 'Application Administrator'], 'fits'],
    [['Application Developer'], 'no-role'],
    [['Exchange Administrator'], 'no-role'],
    [[], 'no-role'],
  ])('with %j: %s', (roles, kind) => {
    expect(administratorVerdict(person({ roles }), 'contoso').kind).toBe(kind);
  });

  it('whose roles could not be read is not stopped', () => {
    expect(administratorVerdict(person({ roles: null }), 'contoso')).toEqual({ kind: 'fits' });
  });

  it('of another organisation is stopped first', () => {
    expect(administratorVerdict(person({ tenantId: 'fabrikam', roles: [] }), 'contoso')).toEqual({
      kind: 'wrong-tenant',
      expected: 'contoso',
      actual: 'fabrikam',
    });
  });
});
