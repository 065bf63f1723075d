import type { ConnectionRecord } from '@core/connection/record';
import { createSetUp } from '@engine/setup/create-set-up';
import { clouds } from '@shared/cloud';
import { expect } from 'vitest';
import { newConnection } from './connection-record';
import { type Bench, GRAPH_TOOLS } from './practice-identity';

const cloud = clouds.practice;
const now = () => new Date();
const signal = new AbortController().signal;
const graph = (names: readonly string[]) =>
  names.map((name) => `https://graph.microsoft.com/${name}`);
const READ = graph(['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All']);
const WRITE = graph(['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All']);
const SEND = [
  ...graph(['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared']),
  'offline_access',
];

/** A connection that was set up, signed in twice and proven. */
export async function healthyConnection(bench: Bench, home: string): Promise<ConnectionRecord> {
  const admin = await bench.signIn({ username: 'admin@contoso.example' }, [...READ, ...WRITE]);
  const token = () => bench.token(admin, WRITE);
  const port = createSetUp({
    http: bench.http,
    cloud,
    vault: bench.vault,
    home,
    now,
    onFault: (error) => expect.unreachable(String(error)),
  });
  const record = newConnection({ tenantId: bench.tenantId });
  const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal });
  const { app, secret } = await port.apply({
    record,
    plan,
    token,
    signal,
    onProgress: () => {},
    onMade: () => {},
  });
  if (!app) throw new Error('no app');
  const sender = await bench.signIn({ username: 'web@contoso.example' }, SEND, {
    clientId: app.appId,
    prompt: 'select_account',
  });
  await port.removeLocalhostRedirect({ record, token, signal, onMade: () => {} });
  const at = now().toISOString();
  const account = { displayName: null, tenantId: bench.tenantId, tenantName: null };
  return {
    ...record,
    app,
    secret,
    administrator: {
      kind: 'signed-in',
      homeAccountId: admin.homeAccountId,
      clientId: GRAPH_TOOLS,
      at,
      keptIn: 'memory',
      account: {
        ...account,
        username: admin.username,
        objectId: admin.objectId,
        roles: ['Cloud Application Administrator'],
        addresses: null,
      },
    },
    sender: {
      kind: 'signed-in',
      homeAccountId: sender.homeAccountId,
      clientId: app.appId,
      at,
      keptIn: 'memory',
      account: {
        ...account,
        username: sender.username,
        objectId: sender.objectId,
        roles: null,
        addresses: ['web@contoso.example'],
      },
    },
    test: {
      kind: 'ended',
      result: 'arrived',
      mail: { from: '', to: '', subject: '', code: '', sentAt: at },
      rungs: [
        { id: 'accepted', status: 'ok', elapsedMs: 1, fact: null, requestId: null, error: null },
      ],
      at,
      localhostRedirect: 'taken-away',
    },
  };
}
