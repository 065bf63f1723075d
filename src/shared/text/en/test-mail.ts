/** The mail of a test send. Plain ASCII, so that it passes unchanged through every mail system. */
export const testMailText = {
  subject: (code: string) => `Sendwell test ${code}`,
  body: (facts: {
    readonly code: string;
    readonly siteUrl: string;
    readonly targetName: string;
    readonly fromAddress: string;
  }) =>
    [
      `This is the test ${facts.code} of Sendwell.`,
      '',
      `It went out the way ${facts.targetName} at ${facts.siteUrl} sends: through Microsoft 365, as ${facts.fromAddress}.`,
      'If you read this, sending works. You may delete this mail.',
    ].join('\r\n'),
} as const;
