import { checks } from '@core/checks/registry';
import { diagnose } from '@core/diagnosis/diagnose';
import type { CheckOutcome, OutcomeStatus } from '@shared/checklist';
import type { DiagnosisFacts, ObservedFacts } from '@shared/diagnosis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '../../support/corpus';

const NOW = Date.parse('2026-11-20T12:00:00Z');

const outcome = (
  checkId: string,
  status: OutcomeStatus,
  finding: string,
  facts?: ObservedFacts,
  at = '2026-11-20T10:00:00Z',
): CheckOutcome => ({
  checkId,
  group: 'app',
  status,
  finding,
  params: {},
  remedy: null,
  evidence: [],
  at,
  ...(facts === undefined ? {} : { facts }),
});

const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';
const set: DiagnosisFacts = {
  target: 'FluentSMTP',
  version: '2.3.1',
  fromAddress: 'web@contoso.example',
  callbackUsed: CALLBACK,
};

const ask = (text: string, outcomes: readonly CheckOutcome[], facts: DiagnosisFacts = {}) =>
  diagnose({ text, facts, connection: { facts: set, appId: null, outcomes }, now: NOW });

describe('diagnosis with the last doctor run @diagnose', () => {
  it.each<[string, CheckOutcome, string]>([
    [
      '422 Unauthorized',
      outcome('app.redirect', 'fail', 'missing', { redirectUris: ['https://contoso.example/cb'] }),
      'AADSTS50011',
    ],
    [
      '422 Unauthorized',
      outcome('app.secret-expiry', 'fail', 'ended', { secretExpires: '2026-11-01' }),
      'AADSTS7000222',
    ],
    [
      '403 Forbidden',
      outcome('consent.delegated', 'fail', 'missing', { adminConsent: false }),
      'graph.ErrorAccessDenied',
    ],
    [
      '422 Forbidden',
      outcome('mailbox.send-as', 'fail', 'not-granted', { sendAs: false }),
      'graph.ErrorSendAsDenied',
    ],
    ['422 Forbidden', outcome('token.owner', 'fail', 'other'), 'sender.wrongAccount'],
    [
      '422 Not Found',
      outcome('mailbox.licensed', 'fail', 'unlicensed', { licence: false }),
      'graph.MailboxNotEnabledForRESTAPI',
    ],
  ])('%s with %j', (text, found, cause) => {
    expect(ask(text, [found]).causes[0]?.id).toBe(cause);
  });

  it('puts a cause behind the others when its check passed, and says so with the day', () => {
    const before = ask('AADSTS7000222: expired', []).causes[0];
    const after = ask('AADSTS7000222: expired', [
      outcome('app.secret-expiry', 'pass', 'later', { secretExpires: '2028-01-01' }),
    ]).causes[0];
    expect(after?.id).toBe('AADSTS7000222');
    expect(after?.confidence).toBeLessThan(before?.confidence ?? 0);
    expect(after?.why.at(-1)).toMatch(/^Against it: The check “.+” found on 20 Nov 2026: /);
  });

  it('believes what is said in the text or given apart before what was seen', () => {
    const seen = [
      outcome('app.secret-expiry', 'fail', 'ended', { secretExpires: '2026-11-01' }),
      outcome('mailbox.kind', 'pass', 'fine', { mailboxKind: 'shared' }),
    ];
    const given = { secretExpires: '2028-03-01', mailboxKind: 'user' };
    const why = ask('422 Unauthorized', seen, given).causes.flatMap((cause) => cause.why);
    expect(why.join(' ')).toContain('valid until 1 Mar 2028');
  });

  it('trusts what was seen long ago less than what was seen today', () => {
    const at = (day: string) =>
      ask('422 Unauthorized', [
        outcome('app.redirect', 'fail', 'missing', undefined, day),
      ]).causes.find(({ id }) => id === 'AADSTS50011')?.confidence ?? 0;
    expect(at('2026-07-01T10:00:00Z')).toBeLessThan(at('2026-11-20T10:00:00Z'));
  });

  it('takes nothing from a check that could not look', () => {
    const blind = [
      outcome('app.redirect', 'unknown', 'needs-administrator'),
      outcome('token.owner', 'crashed', 'crashed'),
    ];
    expect(ask('422 Forbidden', blind).causes).toEqual(ask('422 Forbidden', []).causes);
  });

  it('blames nothing on a connection whose last check was bad when the text tells of success', () => {
    const { causes } = ask('Test email was sent successfully', [
      outcome('app.redirect', 'fail', 'missing'),
    ]);
    expect(causes).toEqual([]);
  });

  it('links to the page of this very app', () => {
    const appId = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
    const { causes } = diagnose({
      text: 'AADSTS7000222: expired',
      connection: { facts: set, appId, outcomes: [] },
      now: NOW,
    });
    expect(causes[0]?.link).toContain(appId);
  });

  it('names the site in the steps', () => {
    const [cause] = ask('AADSTS50011: redirect', []).causes;
    expect(cause?.fix.join(' ')).toContain('https://www.contoso.example/wp-json/');
    expect(cause?.fix.join(' ')).not.toContain('YOUR-SITE');
  });

  it('answers any text with any outcomes', () => {
    const outcomes = fc.array(
      fc.record({
        id: fc.constantFrom(...checks.map(({ id }) => id)),
        status: fc.constantFrom<OutcomeStatus>('pass', 'fail', 'attention', 'unknown', 'crashed'),
      }),
      { maxLength: 20 },
    );
    const texts = samples().map(({ text }) => text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), outcomes, (text, found) => {
        const seen = found.map(({ id, status }) => outcome(id, status, 'any'));
        const { causes, verdict } = ask(text, seen);
        expect(causes.length).toBeLessThanOrEqual(3);
        expect(causes.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        expect(verdict === 'causes').toBe(causes.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
