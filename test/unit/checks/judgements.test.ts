import type { CheckContext } from '@core/checks/check';
import type { EvidenceMap } from '@core/checks/evidence';
import { checkById } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { findingSentence } from '@shared/text/en/check-text';
import { describe, expect, test } from 'vitest';
import { healthyContext, healthyEvidence, healthyValues } from '../../support/healthy-evidence';

interface Row {
  readonly when: string;
  readonly check: string;
  readonly evidence?: Partial<EvidenceMap>;
  readonly context?: Partial<CheckContext>;
  readonly expect: readonly [status: string, finding: string];
}

const app = healthyValues['app.registration'];
const user = healthyValues['mailbox.user'];
const sp = healthyValues['sp.object'];
const token = healthyValues['token.sender'];
const rest = healthyValues['site.rest'];
if (!app || !user || !sp) throw new Error('the healthy world lacks an object');
const [secret] = app.secrets;
if (!secret) throw new Error('the healthy world lacks a secret');

const ended = { ...secret, endsAt: '2026-11-03T00:00:00Z' };
const callback = healthyContext.callback;
const old: Partial<CheckContext> = {
  usesCommon: true,
  audiences: ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  version: { value: '2.2.5', from: 'site' },
};

const rows: readonly Row[] = [
  {
    when: 'the site answers 503',
    check: 'site.reachable',
    evidence: { 'site.answer': { ...healthyValues['site.answer'], status: 503 } },
    expect: ['fail', 'server-error'],
  },
  {
    when: 'the site has no https',
    check: 'site.https',
    evidence: { 'site.answer': { ...healthyValues['site.answer'], https: false } },
    expect: ['fail', 'site-http'],
  },
  {
    when: 'the callback has no https',
    check: 'site.https',
    context: { callback: callback.replace('https', 'http') },
    expect: ['fail', 'callback-http'],
  },
  {
    when: 'a security plugin hides the REST index',
    check: 'site.rest-index',
    evidence: { 'site.rest': { ...rest, index: 'hidden', status: 401 } },
    expect: ['attention', 'hidden'],
  },
  {
    when: 'the REST index is HTML',
    check: 'site.rest-index',
    evidence: { 'site.rest': { ...rest, index: 'broken' } },
    expect: ['fail', 'broken'],
  },
  {
    when: 'permalinks are plain',
    check: 'site.permalinks',
    context: { audiences: ['AzureADMyOrg'] },
    evidence: { 'site.rest': { ...rest, permalinks: 'plain' } },
    expect: ['attention', 'plain'],
  },
  {
    when: 'permalinks are plain and personal accounts may be needed',
    check: 'site.permalinks',
    context: old,
    evidence: { 'site.rest': { ...rest, permalinks: 'plain' } },
    expect: ['fail', 'plain-personal'],
  },
  {
    when: 'the plugin is missing',
    check: 'site.plugin-active',
    evidence: { 'site.rest': { ...rest, namespaces: ['wp/v2'] } },
    expect: ['fail', 'missing'],
  },
  {
    when: 'the plugin is 2.2.5',
    check: 'site.plugin-version',
    evidence: { 'site.plugin': { version: '2.2.5' } },
    expect: ['attention', 'hides-errors'],
  },
  {
    when: 'the plugin is 2.3.0',
    check: 'site.plugin-version',
    evidence: { 'site.plugin': { version: '2.3.0' } },
    expect: ['attention', 'no-tenant'],
  },
  {
    when: 'the site moved',
    check: 'site.callback',
    evidence: { 'site.rest': { ...rest, callback: callback.replace('www.', '') } },
    expect: ['fail', 'differs'],
  },
  {
    when: 'two languages have two callbacks',
    check: 'site.language-variants',
    evidence: { 'site.languages': { callbacks: [callback, `${callback}?lang=de`] } },
    expect: ['attention', 'not-registered'],
  },
  {
    when: 'the domain is not at Microsoft',
    check: 'tenant.exists',
    evidence: { 'tenant.openid': { tenantId: null, cloudInstance: null, regionScope: null } },
    expect: ['fail', 'not-microsoft'],
  },
  {
    when: 'the domain moved to another organisation',
    check: 'tenant.exists',
    evidence: {
      'tenant.openid': {
        tenantId: 'another',
        cloudInstance: 'microsoftonline.com',
        regionScope: 'EU',
      },
    },
    expect: ['fail', 'other-tenant'],
  },
  {
    when: 'the tenant is in China',
    check: 'tenant.cloud',
    evidence: {
      'tenant.openid': {
        tenantId: 'x',
        cloudInstance: 'partner.microsoftonline.cn',
        regionScope: 'AS',
      },
    },
    expect: ['fail', 'national'],
  },
  {
    when: 'user consent is off but given for everybody',
    check: 'tenant.user-consent',
    evidence: { 'tenant.authorization': { consentPolicies: [] } },
    expect: ['pass', 'given-for-everybody'],
  },
  {
    when: 'security defaults are on',
    check: 'tenant.security-defaults',
    expect: ['pass', 'on-and-fine'],
  },
  {
    when: 'the policy forbids secrets and one works',
    check: 'tenant.app-policy',
    evidence: {
      'tenant.app-policy': { enforced: true, secretsBlocked: true, maxSecretDays: null },
    },
    expect: ['attention', 'blocks-next'],
  },
  {
    when: 'the policy forbids secrets and none works',
    check: 'tenant.app-policy',
    evidence: {
      'tenant.app-policy': { enforced: true, secretsBlocked: true, maxSecretDays: null },
      'app.registration': { ...app, secrets: [ended] },
    },
    expect: ['fail', 'blocks'],
  },
  {
    when: 'the administrator has no role',
    check: 'admin.role',
    evidence: {
      'admin.identity': {
        username: 'a@contoso.example',
        tenantId: 'x',
        roles: ['User Administrator'],
      },
    },
    expect: ['attention', 'too-small'],
  },
  {
    when: 'the registration is gone',
    check: 'app.exists',
    evidence: { 'app.registration': null },
    expect: ['fail', 'missing'],
  },
  {
    when: 'single tenant meets /common',
    check: 'app.audience',
    context: old,
    expect: ['fail', 'single-tenant'],
  },
  {
    when: 'single tenant meets 2.3.1 with the tenant filled in',
    check: 'app.audience',
    expect: ['pass', 'fits'],
  },
  {
    when: 'personal accounts are allowed without need',
    check: 'app.audience',
    evidence: { 'app.registration': { ...app, audience: 'AzureADandPersonalMicrosoftAccount' } },
    expect: ['attention', 'wider-than-needed'],
  },
  {
    when: 'only personal accounts are allowed',
    check: 'app.audience',
    evidence: { 'app.registration': { ...app, audience: 'PersonalMicrosoftAccount' } },
    expect: ['fail', 'personal-only'],
  },
  {
    when: 'the callback lacks www',
    check: 'app.redirect',
    evidence: { 'app.registration': { ...app, web: [callback.replace('www.', '')] } },
    expect: ['fail', 'nearly'],
  },
  {
    when: 'the callback is missing',
    check: 'app.redirect',
    evidence: { 'app.registration': { ...app, web: [] } },
    expect: ['fail', 'missing'],
  },
  {
    when: 'the callback is under single-page',
    check: 'app.redirect-platform',
    evidence: { 'app.registration': { ...app, web: [], spa: [callback] } },
    expect: ['fail', 'single-page'],
  },
  {
    when: 'the callback is under desktop',
    check: 'app.redirect-platform',
    evidence: { 'app.registration': { ...app, web: [], publicClient: [callback] } },
    expect: ['fail', 'desktop'],
  },
  {
    when: 'Mail.Send is missing',
    check: 'app.permissions',
    evidence: { 'app.registration': { ...app, delegated: ['User.Read'] } },
    expect: ['fail', 'missing'],
  },
  {
    when: 'Mail.Send is of the wrong API',
    check: 'app.permissions',
    evidence: {
      'app.registration': {
        ...app,
        delegated: [
          ...healthyContext.delegated.filter((name) => name !== 'Mail.Send'),
          'Office 365 Exchange Online:Mail.Send',
        ],
      },
    },
    expect: ['fail', 'wrong-api'],
  },
  {
    when: 'more is asked than needed',
    check: 'app.excess-permissions',
    evidence: {
      'app.registration': { ...app, delegated: [...app.delegated, 'Directory.ReadWrite.All'] },
    },
    expect: ['attention', 'more'],
  },
  {
    when: 'all secrets ended',
    check: 'app.secret-present',
    evidence: { 'app.registration': { ...app, secrets: [ended] } },
    expect: ['fail', 'all-ended'],
  },
  {
    when: 'there is no secret',
    check: 'app.secret-present',
    evidence: { 'app.registration': { ...app, secrets: [] } },
    expect: ['fail', 'none'],
  },
  {
    when: 'Microsoft refuses the kept secret',
    check: 'app.secret-hint',
    evidence: { 'secret.proof': { works: false, code: 'AADSTS7000215' } },
    expect: ['fail', 'refused'],
  },
  {
    when: 'the kept secret ended',
    check: 'app.secret-hint',
    evidence: { 'secret.proof': { works: false, code: 'AADSTS7000222' } },
    expect: ['fail', 'ended'],
  },
  {
    when: 'the secret ends in nine days',
    check: 'app.secret-expiry',
    evidence: {
      'app.registration': { ...app, secrets: [{ ...secret, endsAt: '2026-11-29T12:00:00Z' }] },
    },
    expect: ['attention', 'soon'],
  },
  {
    when: 'the secret ended',
    check: 'app.secret-expiry',
    evidence: { 'app.registration': { ...app, secrets: [ended] } },
    expect: ['fail', 'ended'],
  },
  {
    when: 'a second registration shares the callback',
    check: 'app.duplicates',
    evidence: { 'app.duplicates': [{ appId: 'x', displayName: 'WP mail' }] },
    expect: ['attention', 'others'],
  },
  {
    when: 'there are owners',
    check: 'app.owners',
    evidence: { 'app.owners': ['a@contoso.example'] },
    expect: ['pass', 'some'],
  },
  {
    when: 'the enterprise application is missing',
    check: 'sp.exists',
    evidence: { 'sp.object': null },
    expect: ['fail', 'missing'],
  },
  {
    when: 'the enterprise application is off',
    check: 'sp.enabled',
    evidence: { 'sp.object': { ...sp, enabled: false } },
    expect: ['fail', 'off'],
  },
  {
    when: 'assignment is required without the sender',
    check: 'sp.assignment-required',
    evidence: { 'sp.object': { ...sp, assignmentRequired: true, senderAssigned: false } },
    expect: ['fail', 'not-assigned'],
  },
  {
    when: 'consent lacks Mail.ReadWrite',
    check: 'consent.delegated',
    evidence: { 'consent.delegated': { everybody: ['User.Read', 'Mail.Send'], senderOnly: [] } },
    expect: ['fail', 'missing'],
  },
  {
    when: 'only the sender consented',
    check: 'consent.delegated',
    evidence: { 'consent.delegated': { everybody: [], senderOnly: healthyContext.delegated } },
    expect: ['attention', 'sender-only'],
  },
  {
    when: 'an app-only application lacks its role',
    check: 'consent.application',
    context: { route: 'graph-app-only', application: ['Mail.Send'] },
    expect: ['fail', 'missing'],
  },
  {
    when: 'an app-only application has the role of another API',
    check: 'consent.application',
    context: { route: 'graph-app-only', application: ['Mail.Send'] },
    evidence: { 'consent.application': ['Office 365 Exchange Online:Mail.Send'] },
    expect: ['fail', 'wrong-api'],
  },
  {
    when: 'consent was given to another API',
    check: 'consent.delegated',
    evidence: {
      'consent.delegated': {
        everybody: ['User.Read', 'Office 365 Exchange Online:Mail.Send'],
        senderOnly: [],
      },
    },
    expect: ['fail', 'wrong-api'],
  },
  {
    when: 'Exchange Online’s own SMTP.SendAsApp was granted',
    check: 'consent.application',
    context: { route: 'smtp-app-only', application: ['SMTP.SendAsApp'] },
    evidence: { 'consent.application': ['SMTP.SendAsApp'] },
    expect: ['pass', 'granted'],
  },
  {
    when: 'the mailbox is out of scope',
    check: 'consent.mailbox-scope',
    context: { route: 'graph-app-only' },
    evidence: { 'exchange.app-scope': { inScope: false, how: 'Finance' } },
    expect: ['fail', 'out-of-scope'],
  },
  {
    when: 'nobody has the address',
    check: 'mailbox.exists',
    evidence: { 'mailbox.user': null },
    expect: ['fail', 'missing'],
  },
  {
    when: 'the user has no licence',
    check: 'mailbox.licensed',
    evidence: { 'mailbox.user': { ...user, licensed: false } },
    expect: ['fail', 'unlicensed'],
  },
  {
    when: 'a shared mailbox has no licence',
    check: 'mailbox.licensed',
    evidence: { 'mailbox.user': { ...user, licensed: false, purpose: 'shared' } },
    expect: ['pass', 'shared-needs-none'],
  },
  {
    when: 'the user is blocked',
    check: 'mailbox.enabled',
    evidence: { 'mailbox.user': { ...user, enabled: false } },
    expect: ['fail', 'blocked'],
  },
  {
    when: 'a shared mailbox should sign in',
    check: 'mailbox.enabled',
    evidence: { 'mailbox.user': { ...user, enabled: false, purpose: 'shared' } },
    expect: ['fail', 'shared-cannot-sign-in'],
  },
  {
    when: 'the sender is a guest',
    check: 'mailbox.kind',
    evidence: { 'mailbox.user': { ...user, userType: 'Guest' } },
    expect: ['fail', 'guest'],
  },
  {
    when: 'From is an alias',
    check: 'mailbox.primary-address',
    context: { fromAddress: 'sales@contoso.example' },
    expect: ['attention', 'alias'],
  },
  {
    when: 'Send As was not granted',
    check: 'mailbox.send-as',
    context: { sendAsMeant: true, fromAddress: 'info@contoso.example' },
    expect: ['fail', 'not-granted'],
  },
  {
    when: 'Send As was granted',
    check: 'mailbox.send-as',
    context: { sendAsMeant: true, fromAddress: 'info@contoso.example' },
    evidence: { 'exchange.send-as': { trustees: ['Web@Contoso.example'] } },
    expect: ['pass', 'granted'],
  },
  {
    when: 'the sender signs in itself',
    check: 'mailbox.send-as',
    expect: ['not-applicable', 'not-applicable'],
  },
  {
    when: 'something on the way takes the encryption out of SMTP',
    check: 'net.smtp',
    context: { route: 'smtp-delegated' },
    evidence: { 'net.smtp': { greeting: '220 smtp.office365.com', startTls: false } },
    expect: ['attention', 'no-tls'],
  },
  {
    when: 'a proxy answers in place of the mail server',
    check: 'net.smtp',
    context: { route: 'smtp-delegated' },
    evidence: { 'net.smtp': { greeting: 'HTTP/1.1 400 Bad Request', startTls: false } },
    expect: ['attention', 'odd'],
  },
  {
    when: 'SMTP AUTH is off for the mailbox',
    check: 'mailbox.smtp-auth',
    context: { route: 'smtp-delegated' },
    evidence: { 'exchange.smtp-auth': { tenant: 'on', mailbox: 'off' } },
    expect: ['fail', 'mailbox-off'],
  },
  {
    when: 'the account has no mailbox',
    check: 'mailbox.reachable',
    evidence: { 'mailbox.self': { ...healthyValues['mailbox.self'], hasMailbox: false } },
    expect: ['fail', 'none'],
  },
  {
    when: 'the administrator linked',
    check: 'token.owner',
    evidence: {
      'token.sender': { ...token, username: 'admin@contoso.example' },
      'mailbox.self': {
        ...healthyValues['mailbox.self'],
        username: 'admin@contoso.example',
        addresses: ['admin@contoso.example'],
      },
    },
    expect: ['fail', 'other'],
  },
  {
    when: 'the token is for Exchange',
    check: 'token.audience',
    evidence: { 'token.sender': { ...token, audience: 'https://outlook.office365.com' } },
    expect: ['fail', 'wrong'],
  },
  {
    when: 'the token lacks Mail.Send',
    check: 'token.scopes',
    evidence: { 'token.sender': { ...token, scopes: ['User.Read'] } },
    expect: ['fail', 'missing'],
  },
  {
    when: 'the token is of another app',
    check: 'token.app',
    evidence: { 'token.sender': { ...token, appId: 'other' } },
    expect: ['fail', 'other'],
  },
  {
    when: 'the sign-in was unused for 69 days',
    check: 'token.expiry',
    evidence: { 'token.sender': { ...token, lastUsedAt: '2026-09-12T12:00:00Z' } },
    expect: ['attention', 'soon'],
  },
  {
    when: 'the sign-in lapsed',
    check: 'token.expiry',
    evidence: { 'token.sender': { ...token, lastUsedAt: '2026-08-01T12:00:00Z' } },
    expect: ['fail', 'lapsed'],
  },
  {
    when: 'the last test was refused',
    check: 'send.accepted',
    evidence: {
      'send.last': {
        result: 'stopped',
        accepted: false,
        stoppedAt: 'right',
        at: '2026-11-20T12:00:00Z',
      },
    },
    expect: ['fail', 'refused'],
  },
  {
    when: 'the last test was not seen',
    check: 'send.proof',
    evidence: {
      'send.last': {
        result: 'stopped',
        accepted: true,
        stoppedAt: 'arrived',
        at: '2026-11-20T12:00:00Z',
      },
    },
    expect: ['attention', 'not-seen'],
  },
  {
    when: 'there is no MX',
    check: 'dns.mx',
    evidence: { 'dns.mx': { hosts: [] } },
    expect: ['attention', 'none'],
  },
  {
    when: 'SPF lacks Microsoft',
    check: 'dns.spf',
    evidence: { 'dns.spf': { records: ['v=spf1 include:_spf.google.com ~all'] } },
    expect: ['attention', 'lacks-microsoft'],
  },
  {
    when: 'there are two SPF records',
    check: 'dns.spf',
    evidence: { 'dns.spf': { records: ['v=spf1 -all', 'v=spf1 ~all'] } },
    expect: ['fail', 'several'],
  },
  {
    when: 'a DKIM selector is missing',
    check: 'dns.dkim',
    evidence: { 'dns.dkim': { selectors: [{ name: 'selector1', target: null }] } },
    expect: ['attention', 'missing'],
  },
  {
    when: 'there is no DMARC',
    check: 'dns.dmarc',
    evidence: { 'dns.dmarc': { records: [] } },
    expect: ['attention', 'none'],
  },
  {
    when: 'the clock is a day wrong',
    check: 'net.clock',
    evidence: { clock: { skewSeconds: 86_400 } },
    expect: ['fail', 'wrong'],
  },
  {
    when: 'the clock drifts',
    check: 'net.clock',
    evidence: { clock: { skewSeconds: -90 } },
    expect: ['attention', 'drifts'],
  },
];

describe('judgements @doctor', () => {
  test.each(rows)('$check: $when', (row) => {
    const check = checkById(row.check);
    if (!check) throw new Error(`no check ${row.check}`);
    const outcome = runCheck(check, healthyEvidence(row.evidence), {
      ...healthyContext,
      ...row.context,
    });
    expect([outcome.status, outcome.finding]).toEqual(row.expect);
    expect(
      findingSentence(outcome.checkId, outcome.status, outcome.finding, outcome.params),
    ).not.toMatch(/undefined|NaN/);
    expect(outcome.remedy === null).toBe(['pass', 'not-applicable'].includes(outcome.status));
  });
});
