/**
 * What was observed, as the checks see it. Gatherers in the engine produce it; checks only read it.
 *
 * `known` carries a value that an observation gave; `unknown` says why there is none. A value of `null` inside
 * `known` means "looked, and it is not there".
 */
export type Fact<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly kind: 'known';
  readonly value: T;
  readonly at: string;
  readonly requestId: string | null;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly at: string;
  readonly requestId: string | null;
}

export const unknownReasons = [
  'needs-administrator',
  'needs-sender',
  'needs-exchange',
  'pasted-too-old',
  'needs-test',
  'needs-set-up',
  'needs-secret',
  'needs-keychain',
  'needs-version',
  'denied',
  'timed-out',
  'unreachable',
  'throttled',
  'malformed',
  'other-tenant',
  'not-offered',
  'failed',
] as const;

export type UnknownReason = (typeof unknownReasons)[number];

export interface SiteAnswer {
  readonly finalUrl: string;
  readonly status: number;
  readonly https: boolean;
  readonly redirectedTo: string | null;
}

export interface SiteRest {
  readonly index: 'found' | 'hidden' | 'broken' | 'absent';
  readonly status: number;
  readonly permalinks: 'pretty' | 'plain' | null;
  readonly namespaces: readonly string[];
  readonly callback: string | null;
}

export interface AppFacts {
  readonly objectId: string;
  readonly appId: string;
  readonly displayName: string;
  readonly audience: string;
  readonly web: readonly string[];
  readonly spa: readonly string[];
  readonly publicClient: readonly string[];
  readonly isFallbackPublicClient: boolean;
  /** Names of declared Microsoft Graph permissions; of other APIs as `API:name or id`. */
  readonly delegated: readonly string[];
  readonly application: readonly string[];
  readonly secrets: readonly AppSecret[];
}

export interface AppSecret {
  readonly keyId: string;
  readonly hint: string | null;
  readonly endsAt: string;
  readonly displayName: string | null;
}

export interface MailboxUser {
  readonly id: string;
  readonly username: string;
  readonly enabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly primaryAddress: string | null;
  /** Lower case, primary first. */
  readonly addresses: readonly string[];
  /** An Exchange Online service plan that gives a mailbox is assigned and enabled. */
  readonly licensed: boolean;
  readonly onPremisesSync: boolean;
  /** user, shared, room, ... as Graph's userPurpose says it; null where Graph would not tell. */
  readonly purpose: string | null;
}

/** Every source of evidence and the shape of its value. */
export interface EvidenceMap {
  readonly 'site.answer': SiteAnswer;
  readonly 'site.rest': SiteRest;
  readonly 'site.plugin': { readonly version: string | null };
  readonly 'site.languages': { readonly callbacks: readonly string[] };
  readonly 'tenant.openid': {
    readonly tenantId: string | null;
    readonly cloudInstance: string | null;
    readonly regionScope: string | null;
  };
  readonly 'tenant.organization': {
    readonly id: string;
    readonly name: string;
    readonly domains: readonly string[];
  };
  readonly 'tenant.authorization': { readonly consentPolicies: readonly string[] };
  readonly 'tenant.security-defaults': { readonly enabled: boolean };
  readonly 'tenant.app-policy': {
    readonly enforced: boolean;
    readonly secretsBlocked: boolean;
    readonly maxSecretDays: number | null;
  };
  readonly 'admin.identity': {
    readonly username: string;
    readonly tenantId: string;
    readonly roles: readonly string[];
  };
  readonly 'app.registration': AppFacts | null;
  readonly 'app.duplicates': readonly {
    readonly appId: string;
    readonly displayName: string;
  }[];
  readonly 'app.owners': readonly string[];
  readonly 'sp.object': {
    readonly id: string;
    readonly enabled: boolean;
    readonly assignmentRequired: boolean;
    readonly senderAssigned: boolean | null;
  } | null;
  readonly 'consent.delegated': {
    readonly everybody: readonly string[];
    readonly senderOnly: readonly string[];
  };
  readonly 'consent.application': readonly string[];
  readonly 'exchange.app-scope': { readonly inScope: boolean; readonly how: string };
  readonly 'mailbox.user': MailboxUser | null;
  readonly 'mailbox.self': {
    readonly username: string;
    readonly primaryAddress: string | null;
    readonly addresses: readonly string[];
    readonly hasMailbox: boolean;
  };
  readonly 'exchange.send-as': { readonly trustees: readonly string[] };
  readonly 'exchange.smtp-auth': {
    readonly tenant: 'on' | 'off' | null;
    readonly mailbox: 'on' | 'off' | 'not-set' | null;
  };
  readonly 'token.sender': {
    readonly username: string;
    readonly tenantId: string;
    readonly audience: string;
    readonly appId: string;
    readonly scopes: readonly string[];
    readonly expiresAt: string;
    readonly lastUsedAt: string | null;
  };
  readonly 'secret.local': {
    readonly keyId: string | null;
    readonly hint: string | null;
    readonly endsAt: string | null;
  } | null;
  readonly 'secret.proof': { readonly works: boolean; readonly code: string | null };
  readonly 'send.last': {
    readonly result: 'arrived' | 'stopped' | 'cancelled';
    readonly accepted: boolean;
    readonly stoppedAt: string | null;
    readonly at: string;
  };
  readonly 'dns.mx': { readonly hosts: readonly string[] };
  readonly 'dns.spf': { readonly records: readonly string[] };
  readonly 'dns.dkim': {
    readonly selectors: readonly { readonly name: string; readonly target: string | null }[];
  };
  readonly 'dns.dmarc': { readonly records: readonly string[] };
  readonly 'net.login': { readonly elapsedMs: number };
  readonly 'net.graph': { readonly elapsedMs: number };
  readonly 'net.smtp': { readonly greeting: string; readonly startTls: boolean };
  readonly clock: { readonly skewSeconds: number };
}

export type EvidenceId = keyof EvidenceMap;

/** Everything gathered so far. An id that is absent has not been looked at yet. */
export type Evidence = { readonly [K in EvidenceId]?: Fact<EvidenceMap[K]> };
