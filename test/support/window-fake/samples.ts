import type { AppSnapshot, PracticeAccount } from '@shared/app-snapshot';
import type { ConnectionSummary, ConnectionView } from '@shared/connection';
import type { ErrorCode, ErrorParams, ErrorView } from '@shared/errors';
import type { Account, AccountVerdict, SignInState } from '@shared/sign-in';
import type { SiteProbe } from '@shared/site';

/** The moment all pictures are taken at. */
export const NOW = '2026-11-20T14:20:00Z';

export const minutesAgo = (minutes: number): string =>
  new Date(new Date(NOW).getTime() - minutes * 60_000).toISOString();

export const daysAhead = (days: number): string =>
  new Date(new Date(NOW).getTime() + days * 86_400_000).toISOString();

export const TENANT_ID = '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258';
export const APP_ID = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
export const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';
export const SITE = 'https://www.contoso.example';
export const FROM = 'web@contoso.example';

export const errorOf = (
  code: ErrorCode,
  params: ErrorParams = {},
  details: Partial<ErrorView['details']> = {},
): ErrorView => ({ code, params, details: { at: NOW, ...details } });

export const practiceAccounts: readonly PracticeAccount[] = [
  {
    username: 'admin@contoso.example',
    password: 'practice',
    role: 'Cloud Application Administrator',
    mailbox: 'Has a mailbox',
  },
  {
    username: 'web@contoso.example',
    password: 'practice',
    role: 'No role',
    mailbox: 'The mailbox that sends',
  },
  {
    username: 'nomail@contoso.example',
    password: 'practice',
    role: 'Global Administrator',
    mailbox: 'No mailbox',
  },
];

export const appOf = (more: Partial<AppSnapshot> = {}): AppSnapshot => ({
  version: '0.1.0',
  host: 'desktop',
  platform: 'linux',
  cloud: 'global',
  theme: 'system',
  keychain: { kind: 'secure', backend: 'linux-secret-service' },
  practice: null,
  connections: [],
  notices: [],
  ...more,
});

export const practice: AppSnapshot['practice'] = {
  accounts: practiceAccounts,
  siteUrl: SITE,
  fromAddress: FROM,
};

export const probeReady: SiteProbe = {
  typed: 'https://contoso.example',
  at: NOW,
  outcome: {
    kind: 'ready',
    siteUrl: SITE,
    redirectedFrom: 'https://contoso.example',
    restIndexUrl: `${SITE}/wp-json/`,
    permalinks: 'pretty',
    pluginVersion: '2.3.1',
    callback: CALLBACK,
  },
};

export const accountOf = (username: string, more: Partial<Account> = {}): Account => ({
  username,
  displayName: username.startsWith('admin') ? 'Alex Weber' : 'Contoso Website',
  objectId: '11111111-2222-4333-8444-555555555555',
  tenantId: TENANT_ID,
  tenantName: 'Contoso Ltd',
  roles: username.startsWith('admin') ? ['Cloud Application Administrator'] : null,
  addresses: username.startsWith('admin') ? null : [username],
  ...more,
});

export const signedIn = (
  username: string,
  verdict: AccountVerdict = { kind: 'fits' },
): SignInState => ({
  kind: 'signed-in',
  account: accountOf(username),
  verdict,
  at: minutesAgo(3),
  keptIn: 'keychain',
});

export const waiting: SignInState = {
  kind: 'waiting',
  runId: 'run-1',
  startedAt: new Date(new Date(NOW).getTime() - 28_000).toISOString(),
  limitAt: new Date(new Date(NOW).getTime() + 272_000).toISOString(),
};

export const signedOut: SignInState = { kind: 'signed-out', reason: 'never' };

export const connectionOf = (more: Partial<ConnectionView> = {}): ConnectionView => ({
  id: 'c1',
  targetId: 'wp-fluentsmtp',
  targetName: 'FluentSMTP',
  cloud: 'global',
  siteUrl: SITE,
  siteName: 'www.contoso.example',
  callback: CALLBACK,
  pluginVersion: '2.3.1',
  probe: probeReady,
  fromAddress: FROM,
  tenantId: TENANT_ID,
  tenantName: 'Contoso Ltd',
  createdAt: minutesAgo(10),
  administratorClient: { kind: 'graph-command-line-tools' },
  administratorElsewhere: false,
  administrator: signedOut,
  sender: signedOut,
  signsInAs: more.fromAddress ?? FROM,
  plan: { kind: 'none' },
  app: null,
  secret: null,
  made: [],
  copied: [],
  valuesSeen: false,
  test: { kind: 'never' },
  pastTests: [],
  watch: { kind: 'off' },
  checklist: { kind: 'never' },
  step: 'administrator',
  ...more,
});

const noCounts = { fail: 0, attention: 0, unknown: 0, pass: 0 };

export const summaryOf = (
  view: ConnectionView,
  more: Partial<ConnectionSummary> = {},
): ConnectionSummary => ({
  id: view.id,
  siteName: view.siteName,
  targetName: view.targetName,
  fromAddress: view.fromAddress,
  signsInAs: view.signsInAs,
  status: view.step === null ? 'ok' : 'in-set-up',
  step: view.step,
  rotation: null,
  secretEndsAt: view.secret?.endsAt ?? null,
  counts: noCounts,
  headline: null,
  checkedAt: null,
  lastUsedAt: null,
  switchOffAt: null,
  watchNextAt: null,
  ...more,
});
