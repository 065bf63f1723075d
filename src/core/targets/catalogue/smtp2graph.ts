import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'smtp2graph',
  name: 'SMTP2Graph (bridge)',
  shortName: 'SMTP2Graph',
  category: 'bridge',
  route: 'graph-app-only',
  letter: 'S',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'tenant', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'id', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: {
    language: 'yaml',
    fileName: 'config.yml',
    text: [
      'mode: full',
      'send:',
      '  appReg:',
      '    tenant: {tenant-id}',
      '    id: {client-id}',
      '    secret: {client-secret}',
      'receive:',
      '  port: 587',
    ].join('\n'),
  },
});
