import type { CheckContext } from './check';

/** A value inside single quotes of PowerShell: a quote is doubled, also a curly one, which ends the value as well. */
export const quoted = (value: string): string => `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`;

/** What only Exchange Online PowerShell can tell: the line to run, filled in. */
export const sendAsScript = ({ fromAddress }: CheckContext): string =>
  // Exchange prints a name, which several may have: the address that was asked for stands beside it.
  `Get-EXORecipientPermission -Identity ${quoted(fromAddress)} | Format-List @{n='Mailbox';e={${quoted(fromAddress)}}},Identity,Trustee,AccessRights`;

export const smtpAuthScript = ({ fromAddress }: CheckContext): string =>
  [
    'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
    `Get-CASMailbox -Identity ${quoted(fromAddress)} | Format-List PrimarySmtpAddress,EmailAddresses,SmtpClientAuthenticationDisabled`,
  ].join('\n');

export const scopeScript = ({
  fromAddress,
  appId,
}: Pick<CheckContext, 'fromAddress' | 'appId'>): string =>
  `Test-ServicePrincipalAuthorization -Identity ${quoted(appId ?? 'APPLICATION-CLIENT-ID')} -Resource ${quoted(fromAddress)} | Format-List RoleName,GrantedPermissions,AllowedResourceScope,ScopeType,InScope`;

export const switchSmtpOnScript = (fromAddress: string): string =>
  `Set-CASMailbox -Identity ${quoted(fromAddress)} -SmtpClientAuthenticationDisabled $false`;

/** Grants Send As, and asks before it does; takes effect after up to about an hour. */
export const grantSendAs = (fromAddress: string, trustee: string): string =>
  `Add-RecipientPermission -Identity ${quoted(fromAddress)} -Trustee ${quoted(trustee)} -AccessRights SendAs`;

/** The same without asking, for addresses that are certain. */
export const grantSendAsScript = (fromAddress: string, trustee: string): string =>
  `${grantSendAs(fromAddress, trustee)} -Confirm:$false`;
