import { join } from 'node:path';
import { checks } from '@core/checks/registry';
import { runCheck } from '@core/checks/run-check';
import { openConnectionStore } from '@engine/store/connection-store';
import { newConnection } from '../../support/connection-record';
import { healthyContext, healthyEvidence } from '../../support/healthy-evidence';

/** Connections that were set up and checked, for the real clouds and, one of them, for practice. */
export async function fill(home: string, count: number): Promise<void> {
  const now = () => healthyContext.now;
  const checklist = {
    kind: 'done',
    at: now().toISOString(),
    elapsedMs: 400,
    outcomes: checks.map((check) => runCheck(check, healthyEvidence(), healthyContext)),
    newSince: null,
  } as const;
  const real = await openConnectionStore(join(home, 'connections'), now);
  for (let n = 0; n < count; n++) {
    const siteName = `site-${n}.example`;
    const siteUrl = `https://${siteName}`;
    const site = { id: `c-${n}`, cloud: 'global', siteName, siteUrl, checklist } as const;
    await real.save(newConnection(site));
  }
  const practice = await openConnectionStore(join(home, 'practice-data', 'connections'), now);
  await practice.save(newConnection());
}
