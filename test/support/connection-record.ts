import { type ConnectionRecord, neverSignedIn } from '@core/connection/record';

/** A connection as it is kept right after the first step. */
export const newConnection = (changes: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  id: 'c-1',
  targetId: 'wp-fluentsmtp',
  cloud: 'practice',
  siteUrl: 'https://www.contoso.example',
  siteName: 'www.contoso.example',
  callback: 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback',
  pluginVersion: '2.3.1',
  probe: null,
  fromAddress: 'web@contoso.example',
  tenantId: null,
  tenantName: null,
  createdAt: '2026-11-20T12:00:00.000Z',
  administratorClient: { kind: 'graph-command-line-tools' },
  administratorElsewhere: false,
  sendAsMeant: false,
  administrator: neverSignedIn,
  sender: neverSignedIn,
  plan: { kind: 'none' },
  app: null,
  secret: null,
  made: [],
  copied: [],
  valuesSeen: false,
  test: { kind: 'never' },
  provenAt: null,
  attempts: [],
  checklist: { kind: 'never' },
  lastUsedAt: null,
  ...changes,
});

/** The same in the practice cloud, before its tenant is known. */
export const newConnection = (more: Partial<ConnectionRecord> = {}): ConnectionRecord =>
  connectionRecord({ id: 'c-1', cloud: 'practice', tenantId: null, tenantName: null, ...more });
