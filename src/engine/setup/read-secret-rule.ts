import { durationDays } from '@core/plan/duration-days';
import type { Observed } from '@core/plan/observed';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';

const policy = z.object({
  isEnabled: z.boolean(),
  applicationRestrictions: z.nullish(
    z.object({
      passwordCredentials: z.nullish(
        z.array(
          z.object({
            restrictionType: z.nullish(z.string()),
            state: z.nullish(z.string()),
            maxLifetime: z.nullish(z.string()),
          }),
        ),
      ),
    }),
  ),
});

const open: Observed['secretRule'] = { blocked: false, maxDays: null };

/** What the organisation allows of secrets; where it may not be read, nothing is assumed. */
export async function readSecretRule(
  graph: GraphReader,
  signal: AbortSignal,
): Promise<Observed['secretRule']> {
  try {
    return ruleOf((await graph.get('/policies/defaultAppManagementPolicy', policy, signal)).value);
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('graph.')) return open;
    throw error;
  }
}

function ruleOf({
  isEnabled,
  applicationRestrictions,
}: z.infer<typeof policy>): Observed['secretRule'] {
  if (!isEnabled) return open;
  const rules = (applicationRestrictions?.passwordCredentials ?? []).filter(
    (rule) => rule.state !== 'disabled',
  );
  const lifetime = rules.find((rule) => rule.restrictionType === 'passwordLifetime');
  return {
    blocked: rules.some((rule) => rule.restrictionType === 'passwordAddition'),
    maxDays: durationDays(lifetime?.maxLifetime ?? null),
  };
}
