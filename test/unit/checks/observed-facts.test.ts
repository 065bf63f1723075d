import type { EvidenceMap } from '@core/checks/evidence';
import { checkById, checks } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { describe, expect, it } from 'vitest';
import { healthyContext, healthyEvidence } from '../../support/healthy-evidence';

const factsOf = (checkId: string, changes: Partial<EvidenceMap> = {}) => {
  const check = checkById(checkId);
  return check && runCheck(check, healthyEvidence(changes), healthyContext).facts;
};

describe('what a check saw @doctor', () => {
  it.each([
    ['app.redirect', { redirectUris: expect.arrayContaining([healthyContext.callback]) }],
    [
      'app.permissions',
      { permissionsDelegated: healthyContext.delegated, permissionsApplication: [] },
    ],
    ['consent.delegated', { adminConsent: true }],
    ['mailbox.licensed', { licence: true }],
    ['mailbox.kind', { mailboxKind: 'user' }],
    ['tenant.security-defaults', { securityDefaults: true }],
  ])('%s tells the diagnosis %j', (checkId, facts) => {
    expect(factsOf(checkId)).toEqual(facts);
  });

  it('is left open where the finding leaves it open', () => {
    expect(
      factsOf('consent.delegated', {
        'consent.delegated': { everybody: [], senderOnly: healthyContext.delegated },
      }),
    ).toBeUndefined();
    expect(factsOf('app.redirect', { 'app.registration': null })).toBeUndefined();
  });

  it('is told by one check alone for each fact', () => {
    const keys = checks.flatMap((check) =>
      Object.keys(runCheck(check, healthyEvidence(), healthyContext).facts ?? {}),
    );
    // Delegated and application consent never concern the same connection.
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('names nobody and holds no secret', () => {
    const all = checks.map(
      (check) => runCheck(check, healthyEvidence(), healthyContext).facts ?? {},
    );
    expect(JSON.stringify(all)).not.toMatch(/@|hint|keyId/);
  });
});
