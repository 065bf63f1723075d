import type { CheckContext } from '@core/checks/check';
import type { Evidence } from '@core/checks/evidence';
import type { ConnectionRecord } from '@core/connection/record';
import { targetById } from '@core/targets/registry';
import { AppError } from '@shared/errors';

/** What is wanted of a connection, for the version the site tells, else the one that is remembered. */
export function checkContext(
  record: ConnectionRecord,
  evidence: Evidence,
  now: Date,
): CheckContext {
  const target = targetById(record.targetId);
  if (!target) throw new AppError('connection.incomplete', { missing: 'target' });
  const told = evidence['site.plugin'];
  const fromSite = told?.kind === 'known' ? told.value.version : null;
  const version = fromSite ?? record.pluginVersion;
  return {
    now,
    cloud: record.cloud,
    targetName: target.shortName,
    route: target.route,
    siteUrl: record.siteUrl,
    fromAddress: record.fromAddress,
    tenantId: record.tenantId,
    appId: record.app?.appId ?? null,
    callback: record.callback,
    isWordPress: target.plugin !== null,
    namespace: target.plugin?.namespace ?? null,
    version: {
      value: version,
      from: fromSite ? 'site' : version ? 'connection' : 'unknown',
    },
    audiences: target.audiences(version),
    usesCommon: target.usesCommon(version),
    delegated: target.delegated,
    application: target.application,
    sendAsMeant: record.sendAsMeant,
  };
}
