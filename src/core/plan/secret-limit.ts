import type { PlanRow } from '@shared/plan';
import type { ObservedApp } from './observed';
import type { Wanted } from './wanted';

const MAX_WITH_PERSONAL_ACCOUNTS = 2;

/**
 * Whether the plan asks for a third secret where Microsoft allows two: where personal accounts may sign in.
 *
 * `goesFirst` names secrets that are taken away before the new one is made: a try of ours whose answer was lost is not
 * to stand in the way of the next.
 *
 * Source: learn.microsoft.com/entra/identity-platform/supported-accounts-validation, known 2026-11-20.
 */
export function isSecretTooMany(
  rows: readonly PlanRow[],
  wanted: Pick<Wanted, 'audiences'>,
  app: Pick<ObservedApp, 'audience' | 'secrets'> | null,
  goesFirst: readonly string[],
): boolean {
  const stays = app?.secrets.filter(({ displayName }) => !goesFirst.includes(displayName ?? ''));
  if (!app || !stays || stays.length < MAX_WITH_PERSONAL_ACCOUNTS) return false;
  const audience = wanted.audiences.includes(app.audience) ? app.audience : wanted.audiences[0];
  const adds = rows.some(({ kind, change }) => kind === 'secret' && change === 'add');
  return adds && PERSONAL.has(audience ?? '');
}

const PERSONAL: ReadonlySet<string> = new Set([
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]);
