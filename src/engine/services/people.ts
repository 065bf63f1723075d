import { domainOf } from '@core/connection/mail-address';
import type { ConnectionRecord, RememberedSignIn } from '@core/connection/record';
import { tokenScopes } from '@core/send/missing-scopes';
import { targetById } from '@core/targets/registry';
import type { Target } from '@core/targets/target';
import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import type { SignInRole } from '@shared/sign-in';
import type { Identity, IdentityClient, Token } from '../identity/identity';

/** Microsoft Graph Command Line Tools: an explicit choice of the person, never a default of ours. */
export const GRAPH_COMMAND_LINE_TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

const READ_SCOPES = ['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All'] as const;
const WRITE_SCOPES = [
  'Application.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
] as const;

/** What a sign-in is for: `write` only while a plan is applied or undone. */
export type Access = 'read' | 'write' | 'send';

export const targetOf = (record: ConnectionRecord): Target => {
  const target = targetById(record.targetId);
  if (!target) throw new AppError('connection.incomplete', { missing: 'target' });
  return target;
};

/** Whether a value to paste is the client secret. */
export const isSecretField = (record: ConnectionRecord, fieldId: string): boolean =>
  targetOf(record).fields.some(
    ({ id, source }) => id === fieldId && source.kind === 'client-secret',
  );

const tenantOf = (record: ConnectionRecord): string =>
  record.tenantId ?? domainOf(record.fromAddress);

/** The app registration a person of this connection signs in through. Raises connection.incomplete. */
export function clientOf(record: ConnectionRecord, role: SignInRole): IdentityClient {
  const tenant = tenantOf(record);
  if (role === 'administrator') {
    const client = record.administratorClient;
    return { tenant, clientId: client.kind === 'own' ? client.clientId : GRAPH_COMMAND_LINE_TOOLS };
  }
  if (!record.app) throw new AppError('connection.incomplete', { missing: 'app' });
  return { tenant, clientId: record.app.appId };
}

/** Scopes as Microsoft wants them: with the address of Graph in this cloud. */
export function scopesFor(access: Access, record: ConnectionRecord, cloud: Cloud): string[] {
  const graph = (names: readonly string[]): string[] =>
    names.map((name) => `https://${cloud.graph}/${name}`);
  switch (access) {
    case 'read':
      return graph(READ_SCOPES);
    case 'write':
      return graph(WRITE_SCOPES);
    case 'send':
      return [...graph(tokenScopes(targetOf(record).delegated)), 'offline_access'];
  }
}

/** The remembered sign-in of one role; raises auth.signInNeeded when nobody is signed in. */
export const signedInAs = (
  record: ConnectionRecord,
  role: SignInRole,
): Extract<RememberedSignIn, { kind: 'signed-in' }> => {
  const signIn = record[role];
  if (signIn.kind !== 'signed-in') throw new AppError('auth.signInNeeded', { role });
  return signIn;
};

/** A token got without a browser, if need be although a kept one is still valid. Raises auth.signInNeeded and auth.consentNeeded. */
export const silentToken = async (
  identity: Identity,
  record: ConnectionRecord,
  access: Access,
  cloud: Cloud,
  forceRefresh = false,
): Promise<Token> => {
  const role = access === 'send' ? 'sender' : 'administrator';
  const { homeAccountId, clientId } = signedInAs(record, role);
  return identity.token({
    clientId,
    tenant: tenantOf(record),
    homeAccountId,
    scopes: scopesFor(access, record, cloud),
    forceRefresh,
  });
};
