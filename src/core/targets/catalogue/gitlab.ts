import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'gitlab',
  name: 'GitLab 15.5 or newer',
  shortName: 'GitLab',
  category: 'devops',
  route: 'graph-app-only',
  letter: 'G',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'microsoft_graph_mailer_tenant', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'microsoft_graph_mailer_client_id', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'microsoft_graph_mailer_client_secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: {
    language: 'ruby',
    fileName: 'gitlab.rb',
    text: [
      "gitlab_rails['microsoft_graph_mailer_enabled'] = true",
      "gitlab_rails['microsoft_graph_mailer_user_id'] = '<user-object-id>'",
      "gitlab_rails['microsoft_graph_mailer_tenant'] = '{tenant-id}'",
      "gitlab_rails['microsoft_graph_mailer_client_id'] = '{client-id}'",
      "gitlab_rails['microsoft_graph_mailer_client_secret'] = '{client-secret}'",
      "gitlab_rails['gitlab_email_from'] = '{from}'",
    ].join('\n'),
  },
});
