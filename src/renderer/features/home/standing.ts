import type { ConnectionSummary } from '@shared/connection';

/** Somebody who only looks has begun no set-up: how such a connection stands is what the check found. */
export function standing(connection: ConnectionSummary): ConnectionSummary {
  const { step, checkedAt, counts } = connection;
  const isBegun = step !== 'administrator' && step !== 'plan';
  if (connection.status !== 'in-set-up' || isBegun || checkedAt === null) return connection;
  const quiet = counts.attention > 0 ? 'attention' : 'not-checked';
  return { ...connection, step: null, status: counts.fail > 0 ? 'problem' : quiet };
}
