import type { UnknownReason } from '@core/checks/evidence';
import { checkById } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { expect, test } from 'vitest';
import { healthyContext, healthyEvidence, healthyValues } from '../../support/healthy-evidence';

const remedyFor = (reason: UnknownReason) => {
  const check = checkById('app.permissions');
  if (!check) throw new Error('no such check');
  const at = healthyContext.now.toISOString();
  const evidence = {
    ...healthyEvidence(),
    'app.registration': { kind: 'unknown', reason, at, requestId: null },
  } as const;
  return runCheck(check, evidence, healthyContext).remedy;
};

test.each([
  ['needs-administrator', 'sign-in'],
  ['denied', 'sign-in'],
  ['needs-set-up', 'plan'],
  ['timed-out', 'check-again'],
  ['unreachable', 'check-again'],
  ['throttled', 'check-again'],
] as const)(
  'what is unknown because of %s is not answered by another sign-in @doctor',
  (reason, kind) => {
    expect(remedyFor(reason)?.action?.kind).toBe(kind);
  },
);

test('nobody is sent to unblock the sign-in of a shared mailbox @doctor', () => {
  const check = checkById('mailbox.enabled');
  if (!check) throw new Error('no such check');
  const user = { ...healthyValues['mailbox.user'], enabled: false, purpose: 'shared' };
  const evidence = healthyEvidence({ 'mailbox.user': user } as Partial<typeof healthyValues>);
  expect(runCheck(check, evidence, healthyContext)).toMatchObject({
    finding: 'shared-cannot-sign-in',
    remedy: { who: 'exchange-administrator' },
  });
});

test('who has to be assigned is sent to the page where people are assigned @doctor', () => {
  const check = checkById('sp.assignment-required');
  if (!check) throw new Error('no such check');
  const sp = { id: '3ad17314-ec00-4f25-86f6-4189f82856ff', enabled: true };
  const object = { ...sp, assignmentRequired: true, senderAssigned: false };
  const { remedy } = runCheck(check, healthyEvidence({ 'sp.object': object }), healthyContext);
  expect(remedy?.portalUrl).toContain('~/Users/');
  expect(remedy?.menuPath).toMatch(/Users and groups$/);
});
