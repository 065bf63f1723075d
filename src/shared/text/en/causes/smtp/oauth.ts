import { OAUTH } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'smtp.tokenAudience': {
    title: 'The SMTP token was made for Microsoft Graph, not for Outlook',
    cause:
      'SMTP with OAuth wants a token for https://outlook.office.com with SMTP.Send. A token for https://graph.microsoft.com is refused with 535 5.7.3.',
    fix: [
      'Ask for the scopes https://outlook.office.com/SMTP.Send offline_access, and for no Graph scope in the same request.',
      'Add SMTP.Send (delegated, Microsoft Graph list in the portal) to the app and consent.',
      'Sign in again and test.',
    ],
  },
  'smtp.appOnlyNotRegistered': {
    title: 'The app has no right to the mailbox in Exchange (SMTP without a user)',
    cause:
      'A token with SMTP.SendAsApp is not enough: Exchange must know the service principal and give it the mailbox. The object ID must be that of the enterprise app, not of the app registration.',
    fix: [
      'Exchange PowerShell: New-ServicePrincipal -AppId CLIENT-ID -ObjectId ENTERPRISE-APP-OBJECT-ID',
      'Then Add-MailboxPermission -Identity MAILBOX -User ENTERPRISE-APP-OBJECT-ID -AccessRights FullAccess, or the role "Application SMTP.SendAsApp" for this mailbox.',
      'SMTP AUTH must be on for the mailbox. Wait up to two hours.',
    ],
  },
  'smtp.tlsMode': {
    title: 'Port and encryption do not fit (Microsoft wants port 587 with STARTTLS)',
    cause:
      'Port 587 begins in plain text and switches to TLS. A client set to SSL, or port 465, fails with "wrong version number" or waits for nothing.',
    fix: [
      'Host smtp.office365.com, port 587, encryption STARTTLS (often called TLS), not SSL.',
      'nodemailer: secure false. PHPMailer: SMTPSecure = tls.',
    ],
  },
  'smtp.4.7.66': {
    title: 'The program speaks an outdated TLS version (1.0 or 1.1)',
    cause:
      'smtp.office365.com takes TLS 1.2 or later. An old Java, PHP, OpenSSL or Windows on the web server still offers 1.0 or 1.1 and is turned away.',
    fix: [
      'Update the runtime of the application (Java 8 or later, current PHP and OpenSSL, supported Windows) so that it speaks TLS 1.2.',
      'Old Java or .NET: TLS 1.2 may be there but switched off; switch it on.',
      'A device that cannot be updated: the separate address smtp-legacy.office365.com, which an Exchange administrator must allow first (AllowLegacyTLSClients). Not in government clouds.',
    ],
  },
  'smtp.authNotOffered': {
    title: 'The server does not offer the sign-in method that the client tries',
    cause:
      '504 5.7.4 or "no supported authentication mechanism": the tenant or the host offers only OAuth here, or the client speaks to port 25, which offers no sign-in.',
    fix: [
      'Use smtp.office365.com, port 587, STARTTLS.',
      'Check that SMTP AUTH is on for the mailbox.',
      OAUTH,
    ],
  },
  'smtp.userNameDiffers': {
    title: 'The SMTP user name is not the sign-in name of the mailbox',
    cause:
      'With OAuth the user name must be the name the token was made for (user principal name). Where sign-in name and mail address differ, an application that sends the mail address as user name is refused with 535.',
    fix: [
      'Put the user principal name into the user name field, not the mail address (or the other way round, if the token is of the mailbox).',
      'Or make both equal in Entra.',
      'Sign in again so that the token is of this very user.',
    ],
  },
};
