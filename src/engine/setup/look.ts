import { randomUUID } from 'node:crypto';
import type { ConnectionRecord } from '@core/connection/record';
import { diff, type UsableSecret } from '@core/plan/diff';
import { lostSecrets } from '@core/plan/journal';
import { secretOf } from '@core/plan/made';
import type { Observed, ObservedApp, ObservedSecret } from '@core/plan/observed';
import { secretEnd } from '@core/plan/secret-end';
import { isSecretTooMany } from '@core/plan/secret-limit';
import type { Wanted } from '@core/plan/wanted';
import { AppError } from '@shared/errors';
import type { Plan } from '@shared/plan';
import type { PlanRequest, SecretToReplace } from '../services/ports';
import { secretName } from '../services/secret-name';
import { closedKeychain } from '../vault/closed-keychain';
import { completeJournal } from './complete-journal';
import type { SetUpContext } from './context';
import { wantedOf } from './wanted-of';

/** A plan together with what it was made from. */
export interface Looked {
  readonly plan: Plan;
  readonly wanted: Wanted;
  readonly observed: Observed;
  readonly app: ObservedApp | null;
  readonly uniqueName: string;
}

/** Looks at the tenant, completes the journal by what is found, and plans what is missing. Changes nothing there. */
export async function look(
  context: SetUpContext,
  request: Pick<PlanRequest, 'record' | 'app' | 'secretEndsAt' | 'replaces'>,
): Promise<Looked> {
  const { record } = request;
  const base = wantedOf(record);
  const { observed, app, candidates, uniqueName } = await completeJournal(
    context,
    record,
    request.app,
  );
  const { maxDays } = observed.secretRule;
  const secretEndsAt = secretEnd(context.now(), request.secretEndsAt, maxDays);
  const wanted: Wanted = { ...base, secretEndsAt };
  const asked = request.replaces ?? null;
  const usable = await usableSecret(context, app, record, asked);
  const replaces = replacedOf(asked, usable);
  const now = context.now();
  const rows = diff({ wanted, observed, app, usableSecret: usable, replaces, now });
  const lost = lostSecrets(context.journal.entries()).map(({ secretName: name }) => name);
  if (isSecretTooMany(rows, wanted, app, lost)) {
    throw new AppError('graph.secretLimit', { app: app?.displayName ?? wanted.appName });
  }
  const plan: Plan = {
    id: randomUUID(),
    appName: app?.displayName ?? wanted.appName,
    appId: app?.appId ?? null,
    tenantId: observed.tenantId,
    tenantName: observed.tenantName,
    rows,
    changes: rows.filter((row) => row.change !== 'keep').length,
    candidates,
    replaces,
    madeAt: now.toISOString(),
  };
  return { plan, wanted, observed, app, uniqueName };
}

/** The key id of the secret that gets a second one: only one that works can be replaced with overlap. */
const replacedOf = (asked: SecretToReplace, usable: UsableSecret | null): string | null =>
  asked === 'in-use' ? (usable?.keyId ?? null) : (asked?.keyId ?? null);

/**
 * A secret of ours that is valid, known to the registration, and whose value is at hand or asked to be replaced.
 *
 * Raises vault.* while its value may lie in a keychain that is out of reach: a second one would be made for nothing.
 * Where that keychain is gone, one that was asked for is not for nothing.
 */
async function usableSecret(
  context: SetUpContext,
  app: ObservedApp | null,
  { secret }: ConnectionRecord,
  asked: SecretToReplace,
): Promise<UsableSecret | null> {
  const ours = secretOf(context.journal.entries());
  const there = app?.secrets.find(({ keyId }) => keyId === ours?.keyId);
  if (!there || new Date(there.endsAt) <= context.now()) return null;
  const usable = { keyId: there.keyId, endsAt: there.endsAt };
  if (await isAtHand(context, there)) return usable;
  const closed = await closedKeychain(context.vault);
  if (!closed) return (await isAtHand(context, there)) ? usable : null;
  const isLocked = closed.code === 'vault.locked';
  const isKept = secret?.keptIn === 'keychain';
  if (isKept && !isLocked && (asked === 'in-use' || asked?.keyId === there.keyId)) return usable;
  // A set-up that ended in the middle may have kept it without a word in the record; only a lock can hide that.
  if (isKept || (secret === null && isLocked)) throw closed;
  return null;
}

/** Its hint tells it from the value of another one, which a set-up that ended in the middle may have left. */
async function isAtHand(
  { vault, connectionId }: SetUpContext,
  { hint }: ObservedSecret,
): Promise<boolean> {
  const value = await vault.secrets.get(secretName(connectionId));
  return value?.startsWith(hint ?? '') ?? false;
}
