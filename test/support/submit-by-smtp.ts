import { appOnlyToken, delegatedToken } from '@practice/identity/jwt';
import type { Practice } from '@practice/practice';
import { applicationByAppId, principalOf, tenantById, userByAddress } from '@practice/state/find';
import { STORY_APP_ID } from '@practice/state/linked-world';
import { permissions } from '@practice/state/permission-table';
import { createTransport } from 'nodemailer';

export type SmtpSignIn = 'password' | 'wrong-password' | 'token' | 'graph-token' | 'app-token';

export interface SmtpAttempt {
  readonly by: SmtpSignIn;
  readonly user: string;
  /** Whose token is shown, where it is not the user's. */
  readonly tokenOf?: string;
  readonly to?: string;
  readonly envelopeFrom?: string;
  readonly headerFrom?: string;
}

/** Sends one mail with nodemailer and answers the server's last words, of success or refusal. */
export async function submitBySmtp(practice: Practice, attempt: SmtpAttempt): Promise<string> {
  const { user } = attempt;
  const transport = createTransport({
    host: practice.smtp.host,
    port: practice.smtp.port,
    requireTLS: true,
    tls: { rejectUnauthorized: false },
    auth: await authOf(practice, attempt),
  });
  const to = attempt.to ?? 'admin@contoso.example';
  try {
    const sent = await transport.sendMail({
      from: attempt.headerFrom ?? user,
      to,
      subject: 'By SMTP',
      text: 'Hello',
      envelope: { from: attempt.envelopeFrom ?? user, to },
    });
    return sent.response;
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}

async function authOf(practice: Practice, { by, user, tokenOf = user }: SmtpAttempt) {
  return by === 'password' || by === 'wrong-password'
    ? { user, pass: by === 'password' ? 'practice' : 'wrong' }
    : { type: 'OAuth2' as const, user, accessToken: await smtpToken(practice, by, tokenOf) };
}

async function smtpToken(practice: Practice, by: SmtpSignIn, name: string): Promise<string> {
  const { realm } = practice;
  const user = userByAddress(realm, name);
  const tenant = tenantById(realm, user?.tenantId ?? '');
  const app = applicationByAppId(realm, STORY_APP_ID);
  if (!user || !tenant || !app) throw new Error('the world of this attempt lacks somebody');
  const grantee = { app, tenant, authenticated: '1' } as const;
  if (by === 'graph-token') return delegatedToken(realm, grantee, user, 'graph', ['Mail.Send']);
  if (by === 'token') return delegatedToken(realm, grantee, user, 'exchange', ['SMTP.Send']);
  const principal = principalOf(realm, tenant.id, app.appId);
  const held = realm.world.roleAssignments.filter((entry) => entry.principalId === principal?.id);
  const roles = permissions
    .filter((entry) => held.some((assignment) => assignment.appRoleId === entry.id))
    .map((entry) => entry.value);
  return appOnlyToken(realm, grantee, principal?.id ?? '', 'exchange', roles);
}
