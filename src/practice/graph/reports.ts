import { Hono } from 'hono';
import { troubleAt } from '../exchange/troubles';
import { decoded } from '../server/decoded';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { applicationByAppId, userById, userByName } from '../state/find';
import type { Realm } from '../state/realm';
import { guidOf } from '../state/seed';
import type { StoredMessage, User } from '../state/world';
import { badRequest, context, denied, GraphRefusal } from './answer';
import { type Caller, needs } from './caller';
import { collection } from './query';
import { callOf } from './request';

/** "Transport Data Platform": has to be in the tenant before message traces can be read. */
export const TRACE_APP_ID = '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373';

const mayTrace = (user: User | null): boolean =>
  user?.roles.some((role) =>
    ['Global Administrator', 'Exchange Administrator', 'Global Reader'].includes(role),
  ) ?? true;

/** What becomes of the organisation's mail that neither arrives nor comes back. */
function waylaid({ tenant }: Caller): 'filteredAsSpam' | 'pending' | null {
  if (troubleAt(tenant.trouble, 'junk') !== null) return 'filteredAsSpam';
  return troubleAt(tenant.trouble, 'lost') === null ? null : 'pending';
}

/** One line a recipient, out of what lies in Sent Items; failed where a non-delivery report came back. */
function tracesOf(realm: Realm, caller: Caller): readonly Readonly<Record<string, unknown>>[] {
  const { messages, users } = realm.world;
  const owners = users.filter((user) => user.tenantId === caller.tenant.id);
  const bounced = (sent: StoredMessage, recipient: string): boolean =>
    messages.some(
      (message) =>
        message.userId === sent.userId &&
        message.folder === 'inbox' &&
        message.subject === `Undeliverable: ${sent.subject}` &&
        message.body.includes(recipient),
    );
  return messages
    .filter(({ folder, userId }) => folder === 'sentitems' && owners.some((o) => o.id === userId))
    .flatMap((sent) =>
      [...sent.to, ...sent.cc, ...sent.bcc].map((recipient) => ({
        id: guidOf(`trace ${sent.id} ${recipient}`),
        senderAddress: sent.from,
        recipientAddress: recipient,
        messageId: sent.internetMessageId,
        subject: sent.subject,
        receivedDateTime: sent.at,
        status: bounced(sent, recipient) ? 'failed' : (waylaid(caller) ?? 'delivered'),
        size: Buffer.byteLength(sent.body),
        fromIP: '192.0.2.25',
        toIP: null,
      })),
    );
}

async function messageTraces(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, 'ExchangeMessageTrace.Read.All');
  if (!mayTrace(caller.user)) throw denied();
  const present = realm.world.servicePrincipals.some(
    (sp) => sp.tenantId === caller.tenant.id && sp.appId === TRACE_APP_ID,
  );
  if (!present) {
    throw new GraphRefusal(
      401,
      'UnknownError',
      'Service principal-less Authentication failed: ServicePrincipal is disabled or not found',
    );
  }
  const query = c.req.query();
  const size = Number(query.$top ?? 1000);
  if (!(size >= 1 && size <= 5000)) throw badRequest('$top must be between 1 and 5000.');
  return c.json(
    collection(c, tracesOf(realm, caller), context('admin/exchange/tracing/messageTraces')),
  );
}

/** Interactive sign-ins that led to a token. Reading them takes a premium directory. */
async function signIns(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, 'AuditLog.Read.All');
  if (!caller.tenant.premium) {
    throw new GraphRefusal(
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      'Neither tenant is B2C or tenant doesn’t have premium license',
    );
  }
  const all = realm.world.refreshTokens
    .filter((token) => token.tenantId === caller.tenant.id)
    .map((token) => ({
      id: guidOf(`sign-in ${token.hash}`),
      createdDateTime: token.issuedAt,
      userDisplayName: userById(realm, token.userId)?.displayName ?? null,
      userPrincipalName: userById(realm, token.userId)?.upn ?? null,
      userId: token.userId,
      appId: token.appId,
      appDisplayName: applicationByAppId(realm, token.appId)?.displayName ?? null,
      ipAddress: '192.0.2.7',
      clientAppUsed: 'Browser',
      conditionalAccessStatus: 'notApplied',
      isInteractive: true,
      appliedConditionalAccessPolicies: [],
      status: { errorCode: 0, failureReason: 'Other.', additionalDetails: null },
    }));
  return c.json(collection(c, all, context('auditLogs/signIns')));
}

/** POST /users/{id}/revokeSignInSessions: every refresh token from before is dead. */
async function revoke(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  const key = decoded(c.req.param('key') ?? caller.user?.id ?? '');
  needs(caller, 'User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All');
  const user = realm.world.users.find((entry) => entry.id === key) ?? userByName(realm, key);
  if (!user || user.tenantId !== caller.tenant.id) throw badRequest(`Unknown user '${key}'.`);
  user.tokensValidFrom = realm.now().toISOString();
  realm.save();
  return c.json({ ...context('Edm.Boolean'), value: true });
}

/** What administrators look up afterwards, and what ends sessions. */
export const reports = new Hono<PracticeEnv>()
  .get('/admin/exchange/tracing/messageTraces', messageTraces)
  .get('/auditLogs/signIns', signIns)
  .post('/me/revokeSignInSessions', revoke)
  .post('/users/:key/revokeSignInSessions', revoke);
