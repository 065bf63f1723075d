interface AdminMessageFacts {
  readonly appName: string;
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly targetName: string;
  readonly callback: string;
  readonly audience: string;
  readonly tenantId: string | null;
  readonly delegated: readonly string[];
  readonly portalUrl: string;
}

const audiences: Readonly<Record<string, string>> = {
  AzureADMyOrg: 'Accounts in this organizational directory only (single tenant)',
  AzureADMultipleOrgs: 'Accounts in any organizational directory (multitenant)',
  AzureADandPersonalMicrosoftAccount:
    'Accounts in any organizational directory and personal Microsoft accounts',
};

/** The hand-off to an administrator who works elsewhere. Holds no secret and asks for none by mail. */
export const adminMessageText = {
  subject: (siteUrl: string) => `App registration needed so that ${siteUrl} can send mail`,
  body: (facts: AdminMessageFacts): string =>
    `Hello,

${facts.siteUrl} is to send its mail through our Microsoft 365 mailbox ${facts.fromAddress}. The application there is ${facts.targetName}. For that it needs an app registration, which takes an administrator: Cloud Application Administrator is enough.

The attached script makes everything. Or by hand, at ${facts.portalUrl}:

1. Make an app registration named "${facts.appName}".
   Supported account types: ${audiences[facts.audience] ?? facts.audience}.
2. Authentication, add the platform Web with exactly this redirect URI:
   ${facts.callback}
3. Authentication, add the platform Mobile and desktop applications with http://localhost. It serves one test and can go afterwards.
4. API permissions, Microsoft Graph, delegated permissions:
   ${facts.delegated.join(', ')}
   Then press "Grant admin consent".
5. Certificates & secrets, new client secret, 24 months.

Please send back the Application (client) ID and the Directory (tenant) ID. Hand over the secret's Value (not its Secret ID) in a safe way, for instance in a password manager: please do not mail it.

What this allows: the app can send and read mail only as an account that signs in to it itself, and only ${facts.fromAddress} will. It gets no right over other mailboxes. You need not sign in to the website, and being the owner of the registration does not matter.

Thank you.
`,
  script: {
    purpose: (appName: string, siteUrl: string) =>
      `Makes the app registration "${appName}" so that ${siteUrl} can send mail.`,
    needs:
      'Needs PowerShell 7, Install-Module Microsoft.Graph, and the role Cloud Application Administrator.',
    app: 'The app registration. It is found by its callback, so a second run makes no second one.',
    servicePrincipal: 'The enterprise application (service principal).',
    consent: 'Consent for the whole organisation.',
    secret: 'A new client secret. It is shown once, below.',
  },
} as const;
