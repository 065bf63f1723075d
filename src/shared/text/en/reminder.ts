/** The calendar entry for the end of a client secret. */
export const reminderText = {
  title: (siteName: string) => `Renew the client secret of ${siteName}`,
  description: (facts: {
    readonly siteUrl: string;
    readonly targetName: string;
    readonly appName: string;
    readonly appId: string;
    readonly day: string;
  }) =>
    [
      `The client secret of "${facts.appName}" ends on ${facts.day}. From then on ${facts.siteUrl} cannot send mail.`,
      '',
      `1. Open Sendwell and make a new secret for this connection, or make one in Entra: App registrations, "${facts.appName}", Certificates & secrets.`,
      `2. Paste its Value into ${facts.targetName}. Nobody has to sign in again.`,
      '3. Send a test, then take the old secret away.',
      '',
      `Application (client) ID: ${facts.appId}`,
    ].join('\n'),
  fileName: (siteName: string) => `renew-secret-${siteName.replace(/[^a-z0-9.-]+/gi, '-')}.ics`,
} as const;
