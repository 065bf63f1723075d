import { adminMessageText } from '@shared/text/en/admin-message';
import { GRAPH_APP_ID } from '../permissions/permissions';
import { comment, quoted, quotedList } from './powershell';

/** What an administrator elsewhere is asked to make. */
export interface AdminRequest {
  readonly appName: string;
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly targetName: string;
  readonly callback: string;
  readonly audience: string;
  readonly tenantId: string | null;
  readonly delegated: readonly string[];
  readonly secretEndsAt: string;
}

/**
 * A Microsoft Graph PowerShell script that makes the same things as the plan: registration, secret, service principal
 * and consent for everybody.
 *
 * Running it again finds the registration by its callback and makes nothing twice but the secret. Prints the values;
 * holds no secret itself.
 */
export function adminScript(request: AdminRequest): string {
  const words = adminMessageText.script;
  const tenant = request.tenantId ? ` -TenantId ${quoted(request.tenantId)}` : '';
  return `${comment(words.purpose(request.appName, request.siteUrl))}
${comment(words.needs)}
$ErrorActionPreference = 'Stop'
Connect-MgGraph${tenant} -NoWelcome -Scopes 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'

$name = ${quoted(request.appName)}
$callback = ${quoted(request.callback)}
$permissions = @(${quotedList(request.delegated)})
$graph = Get-MgServicePrincipal -Filter "appId eq '${GRAPH_APP_ID}'"
$access = @($graph.Oauth2PermissionScopes | Where-Object { $_.Value -in $permissions } | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } })

${comment(words.app)}
$app = Get-MgApplication -All | Where-Object { $_.Web.RedirectUris -ccontains $callback } | Select-Object -First 1
if (-not $app) {
  $app = New-MgApplication -DisplayName $name -SignInAudience ${quoted(request.audience)} \`
    -Web @{ RedirectUris = @($callback) } -PublicClient @{ RedirectUris = @('http://localhost') } \`
    -RequiredResourceAccess @(@{ ResourceAppId = '${GRAPH_APP_ID}'; ResourceAccess = $access })
}

${comment(words.servicePrincipal)}
$sp = Get-MgServicePrincipal -Filter "appId eq '$($app.AppId)'"
if (-not $sp) { $sp = New-MgServicePrincipal -AppId $app.AppId }

${comment(words.consent)}
$grant = Get-MgOauth2PermissionGrant -Filter "clientId eq '$($sp.Id)' and consentType eq 'AllPrincipals' and resourceId eq '$($graph.Id)'"
if (-not $grant) {
  New-MgOauth2PermissionGrant -ClientId $sp.Id -ConsentType 'AllPrincipals' -ResourceId $graph.Id -Scope ($permissions -join ' ') | Out-Null
}

${comment(words.secret)}
$secret = Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential @{ DisplayName = ${quoted(request.siteUrl)}; EndDateTime = ${quoted(request.secretEndsAt)} }

'Application (client) ID: ' + $app.AppId
'Directory (tenant) ID:   ' + (Get-MgContext).TenantId
'Client secret (value):   ' + $secret.SecretText
'Secret ends:             ' + $secret.EndDateTime
`;
}
