import { checks } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import type { ConnectionRecord } from '@core/connection/record';
import { checkContext } from '@engine/evidence/check-context';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newConnection } from '../../support/connection-record';
import {
  evidenceIds,
  healthyContext,
  healthyEvidence,
  healthyValues,
} from '../../support/healthy-evidence';

const now = healthyContext.now;

const connection = (changes: Partial<ConnectionRecord> = {}) =>
  newConnection({
    tenantId: healthyContext.tenantId,
    app: { appId: healthyContext.appId ?? '', objectId: null, displayName: '' },
    callback: healthyContext.callback,
    ...changes,
  });

/** What is granted to an application that sends by itself. */
const byItself = (name: string) => ({
  'app.registration': {
    ...(healthyValues['app.registration'] ?? fail()),
    application: [name],
    delegated: [],
  },
  'consent.application': [name],
});

const fail = (): never => {
  throw new Error('the healthy world has a registration');
};

const worlds = [
  ['a plugin whose version is remembered', connection({ pluginVersion: '2.3.1' }), {}],
  ['a plugin whose version only the site tells', connection({ pluginVersion: null }), {}],
  ['a sender for another mailbox', connection({ sendAsMeant: true }), {}],
  [
    'an application by itself',
    connection({ targetId: 'generic-graph-app' }),
    byItself('Mail.Send'),
  ],
  ['SMTP by a person', connection({ targetId: 'generic-smtp-xoauth2-delegated' }), {}],
  [
    'SMTP by itself',
    connection({ targetId: 'generic-smtp-xoauth2-app' }),
    byItself('SMTP.SendAsApp'),
  ],
] as const;

describe('evidence that is taken away @doctor', () => {
  test.each(worlds)('turns outcomes of %s to unknown and to nothing else', (_, record, changes) => {
    const all = healthyEvidence(changes);
    const outcomes = (evidence: typeof all) =>
      checks.map((check) => runCheck(check, evidence, checkContext(record, evidence, now)));
    const whole = new Map(outcomes(all).map((outcome) => [outcome.checkId, outcome]));
    fc.assert(
      fc.property(fc.subarray(evidenceIds), (kept) => {
        const less = Object.fromEntries(kept.map((id) => [id, all[id]]));
        for (const { checkId, status } of outcomes(less)) {
          expect([whole.get(checkId)?.status, 'unknown'], checkId).toContain(status);
        }
      }),
      { numRuns: 60 },
    );
  });
});
