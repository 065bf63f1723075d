import type { DiagnosisFacts } from '@shared/diagnosis';
import { compareVersions } from '../../checks/versions';
import { type Clue, clue } from '../clue';
import { nearestDifference } from './compare-uris';
import type { KnownFacts } from './known-facts';

const fact = (id: string, params: Readonly<Record<string, string>> = {}): Clue =>
  clue(`fact:${id}`, 'fact', id, null, { params });

const when = (condition: boolean | undefined, ...clues: readonly Clue[]): readonly Clue[] =>
  condition ? clues : [];

const isFluent = (target: string | undefined): boolean => /fluent/i.test(target ?? '');

const appOnly =
  /app-?only|generic-graph-app|smtp-xoauth2-app|gitlab|laravel|symfony|wpo365|django|smtp2graph|keycloak/i;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function versionClues(target: string | undefined, version: string | undefined): readonly Clue[] {
  if (!isFluent(target) || version === undefined) return [];
  if (compareVersions(version, '2.3.0') < 0) return [fact('old-fluent', { version })];
  return [
    fact(compareVersions(version, '2.3.1') < 0 ? 'fluent-2.3.0' : 'fluent-current', { version }),
  ];
}

function accountClues(facts: KnownFacts): readonly Clue[] {
  const { signedInAccount: account, fromAddress: from } = facts;
  const adminName =
    /^(?:admin|administrator|globaladmin|it|root|tenantadmin)[\w.-]{0,20}@|\.onmicrosoft\.com$/i;
  return [
    ...when(
      account !== undefined && adminName.test(account),
      fact('signed-in-admin', { account: account ?? '' }),
    ),
    ...when(from !== undefined && /[{}<]|visitor|customer/i.test(from), fact('from-of-visitor')),
    ...(account !== undefined && from !== undefined
      ? [
          same(account, from)
            ? fact('same-account', { account })
            : fact('from-differs', { account, from }),
        ]
      : []),
  ];
}

function mailboxClues(facts: KnownFacts): readonly Clue[] {
  const kind = facts.mailboxKind ?? '';
  const { signedInAccount: account, fromAddress: from } = facts;
  const shared = /shared/i.test(kind);
  return [
    ...when(shared, fact('shared')),
    ...when(
      shared && account !== undefined && from !== undefined && same(account, from),
      fact('signs-in-as-shared'),
    ),
    ...when(/alias/i.test(kind), fact('alias')),
    ...when(/guest|external/i.test(kind), fact('guest')),
    ...when(/on-?prem|remote|hybrid/i.test(kind), fact('on-premises')),
    ...when(/group|distribution|list/i.test(kind), fact('group')),
    ...when(/none|no ?mailbox|missing|unlicen[sc]ed/i.test(kind), fact('no-licence')),
  ];
}

function audienceClues(facts: KnownFacts, given: DiagnosisFacts): readonly Clue[] {
  const audience = facts.audience ?? '';
  const single = /azureadmyorg|single|this organi/i.test(audience);
  const multi = /multiple|multi|any organi/i.test(audience);
  const authority = facts.authority ?? '';
  const asksCommon = /common|organizations/i.test(authority);
  const asksTenant =
    /[0-9a-f]{8}-[0-9a-f]{4}|\.onmicrosoft\.com|tenant/i.test(authority) && !asksCommon;
  const fixed =
    /wp-mail-smtp|wp mail smtp/i.test(given.target ?? '') ||
    (isFluent(facts.target) &&
      facts.version !== undefined &&
      compareVersions(facts.version, '2.3.1') < 0);
  return [
    ...when(/graph\.microsoft|^0{7}3-/i.test(audience), fact('audience-graph')),
    ...when(single && (asksCommon || (fixed && !asksTenant)), fact('single-tenant-common')),
    ...when(multi, fact('multi-tenant')),
    ...when(asksTenant, fact('tenant-authority')),
  ];
}

function redirectClues(facts: KnownFacts): readonly Clue[] {
  const { callbackUsed: sent, redirectUris: uris } = facts;
  if (sent === undefined || uris === undefined || uris.length === 0) return [];
  const nearest = nearestDifference(sent, uris);
  if (nearest === null) return [];
  return nearest.how === 'none'
    ? [fact('redirect-same')]
    : [fact('redirect-differs', { sent, registered: nearest.registered, how: nearest.how })];
}

function permissionClues(given: DiagnosisFacts): readonly Clue[] {
  const has = (list: readonly string[] | undefined) =>
    list?.some((name) => /^mail\.send/i.test(name.trim()));
  const delegated = given.permissionsDelegated;
  const application = given.permissionsApplication;
  const alone = appOnly.test(given.target ?? '');
  const wanted = alone ? application : delegated;
  const other = alone ? delegated : application;
  const missing = wanted !== undefined && has(wanted) !== true;
  return [
    ...when(wanted !== undefined && has(wanted) === true, fact('has-mail-send')),
    ...when(
      has(delegated) === true && !delegated?.some((name) => /offline_access/i.test(name)),
      fact('no-offline-access'),
    ),
    ...when(missing && has(other) === true, fact('wrong-kind')),
    ...when(missing && has(other) !== true, fact('no-mail-send')),
    ...when(
      wanted === undefined && has(other) === true && given.target !== undefined,
      fact('wrong-kind'),
    ),
    ...when(application?.length === 0 && has(delegated) === true, fact('no-application')),
    ...when((application?.length ?? 0) > 0 && delegated?.length === 0, fact('app-only')),
    ...when(has(application) === true, fact('application-mail-send')),
    ...when(
      application?.some((name) => /smtp\.sendasapp/i.test(name)),
      fact('application-smtp'),
    ),
    ...when(
      /exchange online|outlook\.office/i.test(
        [...(application ?? []), ...(delegated ?? [])].join(' '),
      ),
      fact('exchange-api'),
    ),
    ...when(given.adminConsent === false, fact('no-consent')),
    ...when(given.adminConsent === true, fact('consented')),
  ];
}

const on = /^(?:true|on|enabled|yes|1)$/i;
const off = /^(?:false|off|disabled|no|0)$|disabled|off\b/i;

function switchClues(given: DiagnosisFacts, now: number): readonly Clue[] {
  const smtp = given.smtpAuth;
  const smtpOff = smtp === false || (typeof smtp === 'string' && off.test(smtp));
  const licence = given.licence;
  const expires = Date.parse(given.secretExpires ?? '');
  return [
    ...when(smtp === true || (typeof smtp === 'string' && on.test(smtp)), fact('smtp-auth-on')),
    ...when(
      smtpOff,
      fact(/tenant|organi/i.test(String(smtp)) ? 'smtp-auth-off-tenant' : 'smtp-auth-off'),
    ),
    ...when(given.securityDefaults === true, fact('security-defaults')),
    ...when(given.sendAs === true, fact('send-as')),
    ...when(given.sendAs === false, fact('no-send-as')),
    ...when(
      licence === false ||
        (typeof licence === 'string' && /^(?:none|no|false|unlicensed|removed)\b/i.test(licence)),
      fact('no-licence'),
    ),
    ...when(
      (given.tokenAgeDays ?? 0) >= 90,
      fact('idle', { days: String(given.tokenAgeDays ?? '') }),
    ),
    ...when(
      !Number.isNaN(expires) && expires < now,
      fact('secret-expired', { date: given.secretExpires ?? '' }),
    ),
    ...when(
      !Number.isNaN(expires) && expires >= now,
      fact('secret-valid', { date: given.secretExpires ?? '' }),
    ),
  ];
}

/** Every clue that facts give, wherever they come from. */
export const factClues = (
  facts: KnownFacts,
  given: DiagnosisFacts,
  now: number,
): readonly Clue[] => [
  ...versionClues(facts.target, facts.version),
  ...accountClues(facts),
  ...mailboxClues(facts),
  ...audienceClues(facts, given),
  ...redirectClues(facts),
  ...permissionClues(given),
  ...switchClues({ ...given, secretExpires: given.secretExpires ?? facts.secretExpires }, now),
];
