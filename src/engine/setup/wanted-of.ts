import type { ConnectionRecord } from '@core/connection/record';
import type { Wanted } from '@core/plan/wanted';
import { appName } from '@core/targets/app-name';
import { targetById } from '@core/targets/registry';
import { AppError } from '@shared/errors';

/** What a connection wants of its registration; the end of its secret is found once the tenant was seen. */
export function wantedOf(record: ConnectionRecord): Omit<Wanted, 'secretEndsAt'> {
  const target = targetById(record.targetId);
  if (!target) throw new AppError('connection.incomplete', { missing: 'target' });
  return {
    connectionId: record.id,
    appName: appName(record.siteUrl, target.shortName),
    audiences: target.audiences(record.pluginVersion),
    callback: record.callback,
    delegated: target.delegated,
    needsSecret: target.fields.some((field) => field.source.kind === 'client-secret'),
  };
}
