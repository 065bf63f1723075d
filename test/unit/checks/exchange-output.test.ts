import { readExchangeOutput } from '@core/checks/exchange-output';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const nothing = {
  sendAs: null,
  tenantSmtp: null,
  mailboxSmtp: null,
  appScope: null,
};

describe('the output of Exchange PowerShell @doctor', () => {
  test('as a list tells who may send as the mailbox', () => {
    const text = `
Identity     : info
Trustee      : NT AUTHORITY\\SELF
AccessRights : {SendAs}

Identity     : info
Trustee      : web@contoso.example
AccessRights : {SendAs}
`;
    expect(readExchangeOutput(text)).toEqual({
      ...nothing,
      sendAs: [{ identity: 'info', trustee: 'web@contoso.example' }],
    });
  });

  test('as a table tells who may send as the mailbox', () => {
    const text = [
      'Identity  Trustee               AccessControlType  AccessRights  Inherited',
      '--------  -------               -----------------  ------------  ---------',
      'info      NT AUTHORITY\\SELF     Allow              {SendAs}      False',
      'info      web@contoso.example   Allow              {SendAs}      False',
    ].join('\n');
    expect(readExchangeOutput(text).sendAs).toEqual([
      { identity: 'info', trustee: 'web@contoso.example' },
    ]);
  });

  test('without any grant tells that nobody may', () => {
    const text = 'Identity : info\nTrustee : NT AUTHORITY\\SELF\nAccessRights : {SendAs}';
    expect(readExchangeOutput(text).sendAs).toEqual([]);
  });

  test('tells the switches of SMTP AUTH for tenant and mailbox apart', () => {
    const text = `SmtpClientAuthenticationDisabled : True

PrimarySmtpAddress               : web@contoso.example
SmtpClientAuthenticationDisabled : False`;
    expect(readExchangeOutput(text)).toEqual({
      ...nothing,
      tenantSmtp: 'off',
      mailboxSmtp: 'on',
    });
  });

  test('tells an empty mailbox switch from one that was not pasted: the tenant decides', () => {
    const text = 'PrimarySmtpAddress : web@contoso.example\nSmtpClientAuthenticationDisabled :';
    expect(readExchangeOutput(text).mailboxSmtp).toBe('not-set');
  });

  test('as JSON tells the scope of an application', () => {
    const text = JSON.stringify([
      { RoleName: 'Application Mail.Send', AllowedResourceScope: 'Website', InScope: true },
    ]);
    expect(readExchangeOutput(text).appScope).toEqual({ inScope: true, how: 'Website' });
  });

  test('tells the result of an application access policy', () => {
    expect(readExchangeOutput('AccessCheckResult : Denied').appScope?.inScope).toBe(false);
  });

  test('of anything else is nothing, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        readExchangeOutput(text);
      }),
      { numRuns: 2000 },
    );
    expect(readExchangeOutput('hello world')).toEqual(nothing);
  });
});
