import type { ConnectionRecord } from '@core/connection/record';
import type { SignInRole } from '@shared/sign-in';
import type { GraphReader } from '../evidence/ports';
import { graphReader } from '../graph/graph-reader';
import { clientOf, scopesFor } from './people';
import type { Workspace } from './workspace';

/** Reads Graph as a person of this connection. Tokens come from the cache, renewed without a browser. */
export function graphAs(
  workspace: Workspace,
  record: ConnectionRecord,
  role: SignInRole,
  account: { readonly homeAccountId: string; readonly clientId: string },
): GraphReader {
  const access = role === 'sender' ? 'send' : 'read';
  const { tenant } = clientOf(record, role);
  return graphReader(workspace.http, workspace.cloud, async () => {
    const identity = await workspace.identity();
    const { accessToken } = await identity.token({
      ...account,
      tenant,
      scopes: scopesFor(access, record, workspace.cloud),
    });
    return accessToken;
  });
}
