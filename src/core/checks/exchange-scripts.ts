import type { CheckContext } from './check';

/** A value inside single quotes of PowerShell: a quote is doubled, nothing else is special. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** What only Exchange Online PowerShell can tell: the line to run, filled in. */
export const sendAsScript = ({ fromAddress }: CheckContext): string =>
  `Get-EXORecipientPermission -Identity ${quoted(fromAddress)} | Format-List Identity,Trustee,AccessRights`;

export const smtpAuthScript = ({ fromAddress }: CheckContext): string =>
  [
    'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
    `Get-CASMailbox -Identity ${quoted(fromAddress)} | Format-List PrimarySmtpAddress,SmtpClientAuthenticationDisabled`,
  ].join('\n');

export const scopeScript = ({
  fromAddress,
  appId,
}: Pick<CheckContext, 'fromAddress' | 'appId'>): string =>
  `Test-ServicePrincipalAuthorization -Identity ${quoted(appId ?? 'APPLICATION-CLIENT-ID')} -Resource ${quoted(fromAddress)} | Format-List RoleName,GrantedPermissions,AllowedResourceScope,ScopeType,InScope`;

/** Grants Send As; takes effect after up to about an hour. */
export const grantSendAsScript = (fromAddress: string, trustee: string): string =>
  `Add-RecipientPermission -Identity ${quoted(fromAddress)} -Trustee ${quoted(trustee)} -AccessRights SendAs -Confirm:$false`;
