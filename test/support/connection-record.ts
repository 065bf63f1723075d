import { emptyRecord } from '@core/connection/empty-record';
import type { ConnectionRecord } from '@core/connection/record';

/** A connection as it is kept right after the first step. */
export const newConnection = (changes: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  ...emptyRecord,
  id: 'c-1',
  targetId: 'wp-fluentsmtp',
  cloud: 'practice',
  siteUrl: 'https://www.contoso.example',
  siteName: 'www.contoso.example',
  callback: 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback',
  pluginVersion: '2.3.1',
  fromAddress: 'web@contoso.example',
  createdAt: '2026-11-20T12:00:00.000Z',
  administratorClient: { kind: 'graph-command-line-tools' },
  ...changes,
});
