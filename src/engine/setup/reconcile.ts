import { unanswered } from '@core/plan/journal';
import { declaredOf } from '@core/plan/merge';
import type { Observed, ObservedApp } from '@core/plan/observed';
import { TEST_REDIRECT } from '@core/plan/wanted';
import type { SetUpContext } from './context';

/**
 * Writes down what a process that was killed had done: requests whose answers were lost, recognised in what is there.
 *
 * Without it such things would stand in the tenant and nobody could take them away again.
 */
export async function reconcile(
  context: SetUpContext,
  observed: Observed,
  app: ObservedApp | null,
  uniqueName: string,
): Promise<void> {
  if (!app) return;
  const { journal, now } = context;
  const at = now().toISOString();
  const registration = unanswered(journal.entries(), 'registration');
  const created = registration?.objectId === null && app.uniqueName === uniqueName;
  if (registration && (created || registration.objectId === app.objectId)) {
    const declared = new Set(declaredOf(app));
    await journal.append({
      kind: 'registered',
      at,
      objectId: app.objectId,
      appId: app.appId,
      displayName: app.displayName,
      created,
      audienceBefore:
        registration.audienceBefore === app.audience ? null : registration.audienceBefore,
      callback:
        registration.callback && app.web.includes(registration.callback)
          ? registration.callback
          : null,
      permissions: registration.permissions.filter((name) => declared.has(name)),
      testRedirect: registration.testRedirect && app.publicClient.includes(TEST_REDIRECT),
    });
  }
  const principal = unanswered(journal.entries(), 'principal');
  if (principal && observed.principal) {
    await journal.append({
      kind: 'principal',
      at,
      id: observed.principal.id,
      created: principal.created,
      switchedOn: principal.switchedOn && observed.principal.enabled,
    });
  }
  const consent = unanswered(journal.entries(), 'consent');
  if (consent && observed.grant) {
    const { grant } = observed;
    await journal.append({
      kind: 'consented',
      at,
      grantId: grant.id,
      created: consent.created,
      added: consent.added.filter((name) => grant.scopes.includes(name)),
    });
  }
}
