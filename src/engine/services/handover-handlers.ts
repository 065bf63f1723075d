import type { ConnectionRecord } from '@core/connection/record';
import { adminHandoff } from '@core/handover/admin-message';
import { guidOf, isGuid } from '@core/handover/guid';
import { handoverSheet } from '@core/handover/sheet';
import { appName } from '@core/targets/app-name';
import type { AppView, ConnectionView } from '@shared/connection';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import { reminderText } from '@shared/text/en/reminder';
import { keychainError } from '../vault/keychain-error';
import type { Context } from './context';
import { isSecretField, targetOf } from './people';
import { secretName } from './secret-name';

export const handoverHandlers = (context: Context): Handlers['handover'] => ({
  sheet: ({ connectionId }) => {
    const { book, cloud } = context.workspace();
    const record = book.record(connectionId);
    const { app, tenantId } = madeOf(record);
    return handoverSheet(targetOf(record), {
      ...record,
      appId: app.appId,
      tenantId,
      loginHost: cloud.login,
      version: record.pluginVersion,
      secretEndsAt: record.secret?.endsAt ?? null,
      secretAvailable: record.secret !== null && record.secret.keptIn !== 'elsewhere',
    });
  },
  secret: async ({ connectionId }) => {
    const workspace = context.workspace();
    const record = workspace.book.record(connectionId);
    const vault = await workspace.vault();
    const secret = await vault.secrets.get(secretName(record.id));
    if (secret !== null) {
      context.clipboard.secretShown(secret);
      return { secret };
    }
    const closed = record.secret?.keptIn === 'keychain' ? keychainError(vault.state()) : null;
    throw closed ?? new AppError('handover.secretMissing');
  },
  copied: ({ connectionId, fieldId }) => {
    const { book } = context.workspace();
    const record = book.record(connectionId);
    const { copied } = record;
    if (!copied.includes(fieldId)) book.change(connectionId, { copied: [...copied, fieldId] });
    if (isSecretField(record, fieldId)) context.clipboard.secretCopied();
    return null;
  },
  adopt: (input) => adopt(context, input),
  adminMessage: ({ connectionId }) => {
    const { book, cloud } = context.workspace();
    const record = book.record(connectionId);
    const target = targetOf(record);
    const request = {
      ...record,
      appName: appName(record.siteUrl, target.shortName),
      targetName: target.shortName,
      audience: target.audiences(record.pluginVersion)[0] ?? 'AzureADMyOrg',
      delegated: target.delegated,
      secretEndsAt: inMonths(context.host.now(), SECRET_MONTHS),
    };
    return adminHandoff(request, `https://${cloud.portal}`);
  },
  saveReminder: ({ connectionId }) => saveReminder(context, connectionId),
});

/** The portal's longest lifetime. */
const SECRET_MONTHS = 24;

const inMonths = (from: Date, months: number): string => {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString();
};

const madeOf = (record: ConnectionRecord): { readonly app: AppView; readonly tenantId: string } => {
  if (!record.app) throw new AppError('connection.incomplete', { missing: 'app' });
  if (record.tenantId === null) throw new AppError('connection.incomplete', { missing: 'tenant' });
  return { app: record.app, tenantId: record.tenantId };
};

type Adopt = Parameters<Handlers['handover']['adopt']>[0];

/**
 * Takes over what an administrator elsewhere made. The secret is proven before anything is kept.
 *
 * Raises handover.secretIdPasted, handover.idInvalid, auth.secretWrong, auth.secretExpired, auth.appUnknown.
 */
async function adopt(context: Context, input: Adopt): Promise<ConnectionView> {
  const workspace = context.workspace();
  const record = workspace.book.record(input.connectionId);
  const appId = guidOf(input.appId, 'appId');
  const tenantId = guidOf(input.tenantId, 'tenantId');
  const secret = input.secret.trim();
  if (isGuid(secret)) throw new AppError('handover.secretIdPasted');
  if (secret === '') throw new AppError('handover.secretMissing');
  await (await workspace.identity()).proveSecret({ clientId: appId, tenant: tenantId }, secret);
  const keptIn = await (await workspace.vault()).secrets.put(secretName(record.id), secret);
  const displayName = appName(record.siteUrl, targetOf(record).shortName);
  workspace.book.change(record.id, {
    app: { appId, objectId: null, displayName },
    secret: { keyId: null, hint: secret.slice(0, 3), endsAt: null, keptIn },
    tenantId,
    tenantName: tenantId === record.tenantId ? record.tenantName : null,
    plan: { kind: 'none' },
    administratorElsewhere: true,
    provenAt: null,
  });
  return workspace.book.view(record.id);
}

async function saveReminder(
  context: Context,
  connectionId: string,
): Promise<{ readonly savedAs: string | null }> {
  const record = context.workspace().book.record(connectionId);
  const { app } = madeOf(record);
  const secretEndsAt = record.secret?.endsAt;
  if (!secretEndsAt) throw new AppError('connection.incomplete', { missing: 'secret' });
  const { secretReminder } = await import('@core/handover/reminder');
  const content = secretReminder({
    connectionId,
    siteName: record.siteName,
    siteUrl: record.siteUrl,
    targetName: targetOf(record).shortName,
    appName: app.displayName,
    appId: app.appId,
    secretEndsAt,
    now: context.host.now(),
  });
  const savedAs = await context.host.saveFile(reminderText.fileName(record.siteName), content);
  return { savedAs };
}
