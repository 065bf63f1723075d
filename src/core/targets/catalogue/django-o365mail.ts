import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'django-o365mail',
  name: 'Django (django-o365mail)',
  shortName: 'Django',
  category: 'framework',
  route: 'graph-app-only',
  letter: 'D',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'O365_MAIL_CLIENT_ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'O365_MAIL_CLIENT_SECRET',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'O365_MAIL_TENANT_ID', source: { kind: 'tenant-id' } },
  ],
  snippet: {
    language: 'python',
    fileName: 'settings.py',
    text: [
      "EMAIL_BACKEND = 'django_o365mail.EmailBackend'",
      "O365_MAIL_CLIENT_ID = '{client-id}'",
      "O365_MAIL_CLIENT_SECRET = '{client-secret}'",
      "O365_MAIL_TENANT_ID = '{tenant-id}'",
    ].join('\n'),
  },
});
