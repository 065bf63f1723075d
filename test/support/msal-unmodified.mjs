import { readFileSync } from 'node:fs';
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node';

/**
 * A program that knows nothing of any practice tenant: MSAL Node as it comes, with its own network client.
 *
 * Reads a task from its first argument, writes what came of it as one line of JSON.
 */
const task = JSON.parse(process.argv[2] ?? '{}');
const authority = `https://login.microsoftonline.com/${task.tenantId}`;
const graph = ['https://graph.microsoft.com/.default'];

const walk = async (url) => {
  process.stdout.write(`${JSON.stringify({ open: url })}\n`);
};

const readMe = async (accessToken) =>
  (
    await fetch('https://graph.microsoft.com/v1.0/me', {
      headers: { authorization: `Bearer ${accessToken}` },
    })
  ).json();

const kinds = {
  interactive: async () => {
    const client = new PublicClientApplication({ auth: { clientId: task.clientId, authority } });
    const first = await client.acquireTokenInteractive({
      scopes: ['User.Read'],
      openBrowser: walk,
    });
    const second = await client.acquireTokenSilent({
      account: first.account,
      scopes: ['User.Read'],
      forceRefresh: true,
    });
    return {
      username: first.account.username,
      renewed: second.accessToken !== first.accessToken && !second.fromCache,
      me: (await readMe(second.accessToken)).userPrincipalName,
    };
  },
  secret: async () => {
    const auth = { clientId: task.clientId, authority, clientSecret: task.secret };
    const client = new ConfidentialClientApplication({ auth });
    return tokenOf(await client.acquireTokenByClientCredential({ scopes: graph }));
  },
  certificate: async () => {
    const clientCertificate = {
      thumbprintSha256: task.thumbprint,
      privateKey: readFileSync(task.keyFile, 'utf8'),
    };
    const auth = { clientId: task.clientId, authority, clientCertificate };
    const client = new ConfidentialClientApplication({ auth });
    return tokenOf(await client.acquireTokenByClientCredential({ scopes: graph }));
  },
};

const tokenOf = ({ accessToken }) => {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  return { appidacr: claims.appidacr, idtyp: claims.idtyp, roles: claims.roles };
};

try {
  process.stdout.write(`${JSON.stringify({ done: await kinds[task.kind]() })}\n`);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ failed: { code: error.errorCode, message: error.errorMessage ?? error.message } })}\n`,
  );
}
