import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'nodemailer',
  name: 'Nodemailer (Node.js)',
  shortName: 'Nodemailer',
  category: 'library',
  route: 'smtp-delegated',
  letter: 'N',
  redirect: { patterns: [], platform: 'web', hasQueryString: false },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'user', label: 'user', source: { kind: 'from-address' } },
    { id: 'client-id', label: 'clientId', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'clientSecret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'access-url', label: 'accessUrl', source: { kind: 'token-url' } },
  ],
  snippet: {
    language: 'js',
    fileName: 'mail.js',
    text: [
      'nodemailer.createTransport({',
      "  host: 'smtp.office365.com',",
      '  port: 587,',
      '  secure: false,',
      '  requireTLS: true,',
      '  auth: {',
      "    type: 'OAuth2',",
      "    user: '{from}',",
      "    clientId: '{client-id}',",
      "    clientSecret: '{client-secret}',",
      "    refreshToken: '<refresh-token>',",
      "    accessUrl: 'https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/token',",
      '  },',
      '})',
    ].join('\n'),
  },
});
