import { readExchangeOutput } from '@core/checks/exchange-output';
import type { Subject } from '@core/checks/pasted-exchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const web = { fromAddress: 'web@contoso.example', appId: 'A' };
const info = { fromAddress: 'info@contoso.example', appId: null };
const read = (text: string, subject: Subject = web) => readExchangeOutput(text, subject);

const nothing = {
  others: [],
  unclear: [],
  sendAs: null,
  tenantSmtp: null,
  mailboxSmtp: null,
  appScope: null,
};

describe('the output of Exchange PowerShell @doctor', () => {
  test('as a list tells who may send as the mailbox', () => {
    const text = `
Identity     : info@contoso.example
Trustee      : NT AUTHORITY\\SELF
AccessRights : {SendAs}

Identity     : info@contoso.example
Trustee      : web@contoso.example
AccessRights : {SendAs}
`;
    expect(read(text, info)).toEqual({
      ...nothing,
      sendAs: [{ identity: 'info@contoso.example', trustee: 'web@contoso.example' }],
    });
  });

  test('as a table tells who may send as the mailbox', () => {
    const text = [
      'Identity              Trustee               AccessControlType  AccessRights  Inherited',
      '--------              -------               -----------------  ------------  ---------',
      'info@contoso.example  NT AUTHORITY\\SELF     Allow              {SendAs}      False',
      'info@contoso.example  web@contoso.example   Allow              {SendAs}      False',
      'info@contoso.example  boss@contoso.example  Deny               {SendAs}      False',
    ].join('\n');
    expect(read(text, info).sendAs).toEqual([
      { identity: 'info@contoso.example', trustee: 'web@contoso.example' },
    ]);
  });

  test('without any grant tells that nobody may', () => {
    const text =
      'Identity : info@contoso.example\nTrustee : NT AUTHORITY\\SELF\nAccessRights : {SendAs}';
    expect(read(text, info).sendAs).toEqual([]);
  });

  test('tells the switches of SMTP AUTH for tenant and mailbox apart', () => {
    const text = `SmtpClientAuthenticationDisabled : True

PrimarySmtpAddress               : web@contoso.example
SmtpClientAuthenticationDisabled : False`;
    expect(read(text)).toEqual({
      ...nothing,
      tenantSmtp: 'off',
      mailboxSmtp: 'on',
    });
  });

  test('tells an empty mailbox switch from one that was not pasted: the tenant decides', () => {
    const text = 'PrimarySmtpAddress : web@contoso.example\nSmtpClientAuthenticationDisabled :';
    expect(read(text).mailboxSmtp).toBe('not-set');
  });

  test('as JSON tells the scope of an application', () => {
    const text = JSON.stringify([
      { RoleName: 'Application Mail.Send', AllowedResourceScope: 'Website', InScope: true },
    ]);
    expect(read(text).appScope).toEqual({ inScope: true, how: 'Website' });
  });

  test('tells the result of an application access policy', () => {
    expect(read('AccessCheckResult : Denied').appScope?.inScope).toBe(false);
  });

  test('of anything else is nothing, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        read(text);
      }),
      { numRuns: 2000 },
    );
    expect(read('hello world')).toEqual(nothing);
  });

  test('about another mailbox is not taken for this one, and says whose it is', () => {
    const others = ['other@contoso.example'];
    const cas =
      'PrimarySmtpAddress : other@contoso.example\nSmtpClientAuthenticationDisabled : False';
    expect(read(cas)).toEqual({ ...nothing, others });
    const grant =
      'Identity : other@contoso.example\nTrustee : me@x.example\nAccessRights : {SendAs}';
    expect(read(grant)).toEqual({ ...nothing, others });
    const command = `PS> Get-EXORecipientPermission 'other@contoso.example' | fl\nIdentity : Web\nTrustee : me@x.example\nAccessRights : {SendAs}`;
    expect(read(command)).toEqual({ ...nothing, others });
    const scope = `Test-ServicePrincipalAuthorization -Identity A -Resource other@contoso.example | fl\nInScope : True`;
    expect(read(scope)).toEqual({ ...nothing, others });
  });

  test('about another app is not taken for this one', () => {
    const policy = 'AppId : B\nMailbox : web@contoso.example\nAccessCheckResult : Granted';
    expect(read(policy)).toEqual({ ...nothing, others: ['B'] });
    expect(read(policy.replace('B', 'a')).appScope?.inScope).toBe(true);
  });

  const named = 'Trustee : me@x.example\nAccessRights : {SendAs}';

  test.each([
    ['a display name', `Identity : Web\n${named}`, 'Web'],
    ['an alias like the address', `Identity : web\n${named}`, 'web'],
    ['no name', named, ''],
    [
      'a name of its own in the list of switches',
      'Name : Web\nSmtpClientAuthenticationDisabled : False',
      'Web',
    ],
    ['an alias in a policy', 'Mailbox : web\nAccessCheckResult : Granted', 'web'],
  ])('under %s may be anybody’s and is not taken', (_, text, name) => {
    expect(read(text)).toEqual({ ...nothing, unclear: [name] });
  });

  test.each([
    ['the command above it', `Get-EXORecipientPermission -Identity 'web@contoso.example' | fl\n\n`],
    ['the line it was asked with', 'Mailbox  : WEB@contoso.example\n'],
  ])('under a display name is about the mailbox that %s names', (_, before) => {
    const { sendAs, unclear } = read(`${before}Identity : The Website\n${named}`);
    expect(sendAs?.map(({ trustee }) => trustee)).toEqual(['me@x.example']);
    expect(unclear).toEqual([]);
  });

  test('of many mailboxes is read for this one alone', () => {
    const rows = ['other', 'web'].map(
      (name) =>
        `Identity : ${name}@contoso.example\nTrustee : ${name}.sender@x.example\nAccessRights : {SendAs}`,
    );
    expect(read(rows.join('\n\n'))).toMatchObject({
      sendAs: [{ trustee: 'web.sender@x.example' }],
      others: [],
    });
  });

  test('tells a mailbox by any of its addresses', () => {
    const text =
      'PrimarySmtpAddress : w@contoso.example\nEmailAddresses : {SMTP:w@contoso.example, smtp:web@contoso.example}\nSmtpClientAuthenticationDisabled : True';
    expect(read(text).mailboxSmtp).toBe('off');
  });

  test('with all settings of the organisation is not the switch of a mailbox', () => {
    const text =
      'AdminDisplayName :\nSmtpClientAuthenticationDisabled : True\nName : Transport Settings\nIdentity : Transport Settings';
    expect(read(text)).toEqual({ ...nothing, tenantSmtp: 'off' });
  });
});
