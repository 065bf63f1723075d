import { checks } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { toHtml } from '@core/handover/report/html';
import { toMarkdown } from '@core/handover/report/markdown';
import { makeReport, type ReportInput } from '@core/handover/report/model';
import { createRedactor } from '@core/handover/report/redactor';
import { noRungs, withRung } from '@core/send/rungs';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';
import { healthyContext, healthyEvidence, healthyValues } from '../../support/healthy-evidence';

const evidence = healthyEvidence({
  'token.sender': { ...healthyValues['token.sender'], username: 'admin@contoso.example' },
  'mailbox.self': { ...healthyValues['mailbox.self'], addresses: ['admin@contoso.example'] },
  'dns.spf': { records: ['v=spf1 <script>alert(1)</script> -all'] },
});

const input: ReportInput = {
  siteName: 'www.contoso.example',
  siteUrl: 'https://www.contoso.example',
  targetName: 'FluentSMTP',
  version: '2.3.1',
  fromAddress: 'web@contoso.example',
  tenantName: 'Contoso Ltd',
  tenantId: healthyContext.tenantId,
  appId: healthyContext.appId,
  cloud: 'global',
  checkedAt: '2026-11-20T12:00:00Z',
  outcomes: checks.map((check) => runCheck(check, evidence, healthyContext)),
  test: {
    kind: 'ended',
    result: 'stopped',
    mail: {
      from: 'web@contoso.example',
      to: 'web@contoso.example',
      subject: 'Sendwell test SW-7K4P',
      code: 'SW-7K4P',
      sentAt: null,
    },
    rungs: withRung(
      withRung(noRungs, 'account', {
        status: 'ok',
        fact: { kind: 'account-fits', username: 'admin@contoso.example' },
      }),
      'right',
      {
        status: 'problem',
        fact: { kind: 'right-refused', fromAddress: 'web@contoso.example' },
        requestId: '9f1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a22',
        error: new AppError(
          'graph.denied',
          {},
          { upstreamCode: 'ErrorSendAsDenied', upstreamMessage: 'denied for web@contoso.example' },
        ).toView(),
      },
    ),
    at: '2026-11-20T11:58:00Z',
    localhostRedirect: 'never-added',
  },
  programVersion: '0.1.0',
};

describe('the report @doctor', () => {
  test('names nobody when it is redacted @promise P19', () => {
    const report = makeReport(input, true);
    for (const text of [toHtml(report), toMarkdown(report), JSON.stringify(report)]) {
      expect(text).not.toMatch(/contoso|web@|admin@|3f6d2a91|8c1e44b7/i);
    }
  });

  test('puts problems first and says who can mend them', () => {
    const report = makeReport(input, false);
    expect(report.rows[0]).toMatchObject({
      id: 'token.owner',
      sentence: 'Signed in as admin@contoso.example, but From is web@contoso.example.',
      who: 'Whoever has the password of the sending mailbox can mend this.',
    });
    expect(report.summary).toMatch(/^1 problem, 1 needs attention, 0 not checked/);
  });

  test('says on which day somebody pasted what it stands on', () => {
    const check = checks.filter(({ id }) => id === 'mailbox.smtp-auth');
    const context = { ...healthyContext, route: 'smtp-delegated' } as const;
    const off = healthyEvidence({ 'exchange.smtp-auth': { tenant: 'on', mailbox: 'off' } });
    const outcomes = check.map((one) => runCheck(one, off, context));
    expect(toHtml(makeReport({ ...input, outcomes }, true))).toContain('pasted on 20 Nov 2026');
  });

  test('tells the last test rung by rung, with the request id support asks for', () => {
    const report = makeReport(input, true);
    expect(report.test?.summary).toBe('It stopped at "right to send".');
    for (const text of [toHtml(report), toMarkdown(report)]) {
      expect(text).toContain('ErrorSendAsDenied');
      expect(text).toContain('9f1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a22');
    }
    expect(makeReport({ ...input, test: { kind: 'never' } }, true).test).toBeNull();
  });

  test('says so when nothing was checked yet', () => {
    expect(makeReport({ ...input, outcomes: [] }, true).summary).toBe(
      'Nothing has been checked yet',
    );
  });

  test('keeps the placeholders of left out names visible in a forum', () => {
    expect(toMarkdown(makeReport(input, true))).toContain('From address: &lt;From address>');
  });

  test('under a problem does not say that all is well: the name of the check is quoted', () => {
    const outcomes = input.outcomes.map((outcome) =>
      outcome.checkId === 'app.secret-present'
        ? { ...outcome, status: 'fail' as const, finding: 'all-ended', params: { count: 1 } }
        : outcome,
    );
    const text = toMarkdown(makeReport({ ...input, outcomes }, true));
    expect(text).toContain('`app.secret-present` About “There is a valid client secret”.');
  });

  test('says in words why something was not looked at, not by a code of ours', () => {
    const [check] = checks.filter(({ id }) => id === 'token.audience');
    if (!check) throw new Error('no such check');
    const at = healthyContext.now.toISOString();
    const fact = { kind: 'unknown', reason: 'needs-sender', at, requestId: null } as const;
    const outcome = runCheck(check, { 'token.sender': fact }, healthyContext);
    const text = toMarkdown(makeReport({ ...input, outcomes: [outcome] }, true));
    expect(text).toContain('`token.sender`: The sending mailbox has to sign in first.');
    expect(text).not.toContain('needs-sender');
  });

  test('shows upstream text as text, never as markup', () => {
    expect(toHtml(makeReport(input, false))).not.toContain('<script>');
  });
});

describe('redaction', () => {
  test('keeps equal values recognisable and masks tokens and secrets', () => {
    const redact = createRedactor({ 'web@contoso.example': 'From address' });
    expect(
      redact(
        'web@contoso.example a@b.example A@B.example c@d.example eyJhbGciOiJSUzI1NiJ9.eyJ4.sig',
      ),
    ).toBe('<From address> <address 1> <address 1> <address 2> <token>');
    expect(redact('key abc8Q~0123456789abcdefghijklmnopqrstuv.')).not.toContain('8Q~');
  });
});
