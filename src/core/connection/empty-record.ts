import { type ConnectionRecord, neverSignedIn } from './record';

/** What is kept of a connection before anything was done for it. */
export const emptyRecord = {
  pluginVersion: null,
  probe: null,
  tenantId: null,
  tenantName: null,
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
  pastTests: [],
  provenAt: null,
  attempts: [],
  checklist: { kind: 'never' },
  exchange: null,
  lastUsedAt: null,
} as const satisfies Partial<ConnectionRecord>;
