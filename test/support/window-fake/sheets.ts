import type { HandoverSheet } from '@shared/handover';
import { APP_ID, CALLBACK, FROM, SITE, TENANT_ID } from './samples';

export const sheet: HandoverSheet = {
  fields: [
    {
      id: 'from',
      label: 'From Email',
      value: { kind: 'text', text: FROM },
      hint: null,
      use: 'copy',
    },
    {
      id: 'client-id',
      label: 'Application Client ID',
      value: { kind: 'text', text: APP_ID },
      hint: null,
      use: 'copy',
    },
    {
      id: 'client-secret',
      label: 'Application Client Secret',
      value: { kind: 'secret', endsAt: '2027-05-19T00:00:00Z', available: true },
      hint: 'secret-ends',
      use: 'copy',
    },
    {
      id: 'tenant-id',
      label: 'Directory (tenant) ID',
      value: { kind: 'text', text: TENANT_ID },
      hint: null,
      use: 'copy',
    },
    {
      id: 'callback',
      label: 'App Callback URL',
      value: { kind: 'text', text: CALLBACK },
      hint: 'compare-callback',
      use: 'compare',
    },
    {
      id: 'access-token',
      label: 'Access Token',
      value: { kind: 'from-target' },
      hint: 'one-time-code',
      use: 'wait',
    },
  ],
  snippet: {
    language: 'php',
    fileName: 'wp-config.php',
    text: `define( 'FLUENTMAIL_OUTLOOK_CLIENT_ID', '${APP_ID}' );\ndefine( 'FLUENTMAIL_OUTLOOK_CLIENT_SECRET', '<client secret>' );`,
  },
  settingsUrl: `${SITE}/wp-admin/options-general.php?page=fluent-mail#/connections`,
  version: '2.3.1',
};
