import { readToken } from '../../identity/jwt';
import { tenantById, userByAddress, userById } from '../../state/find';
import type { Realm } from '../../state/realm';
import type { Tenant, User } from '../../state/world';
import { registeredForSmtp } from '../app-mail-scopes';
import { troubleAt } from '../troubles';
import { replies, SmtpRefusal } from './reply';

/** Who sends in this session. */
export interface Session {
  readonly mailbox: User;
  readonly appOnly: boolean;
  readonly appId: string;
}

const AUDIENCES = [
  'https://outlook.office365.com',
  'https://outlook.office.com',
  'https://outlook.office365.com/',
  'https://outlook.office.com/',
  '00000002-0000-0ff1-ce00-000000000000',
];

const refuse = (line: string): never => {
  throw new SmtpRefusal(line);
};

/** LOGIN and PLAIN. Raises SmtpRefusal. */
export function signInByPassword(realm: Realm, name: string, password: string): Session {
  const mailbox = userByAddress(realm, name) ?? refuse(replies.credentials);
  const tenant = tenantById(realm, mailbox.tenantId) ?? refuse(replies.credentials);
  heedTrouble(tenant);
  if (tenant.passwordSmtp === 'retired') refuse(replies.passwordRetired);
  heedSwitches(tenant, mailbox);
  if (mailbox.locked) refuse(replies.locked);
  if (!mailbox.enabled || mailbox.password !== password) refuse(replies.credentials);
  if (tenant.securityDefaults) refuse(replies.securityDefaults);
  if (tenant.passwordSmtp === 'off') refuse(replies.passwordOff);
  if (tenant.conditionalAccess !== 'none') refuse(replies.criteria);
  return { mailbox: withMailbox(mailbox), appOnly: false, appId: '' };
}

/** XOAUTH2: the token decides, the name says which mailbox. Raises SmtpRefusal. */
export async function signInByToken(realm: Realm, name: string, token: string): Promise<Session> {
  const claims = (await readToken(realm, token)) ?? refuse(replies.unsuccessful);
  if (!AUDIENCES.includes(String(claims.aud))) refuse(replies.unsuccessful);
  const mailbox = userByAddress(realm, name) ?? refuse(replies.unsuccessful);
  const tenant = tenantById(realm, String(claims.tid)) ?? refuse(replies.unsuccessful);
  if (tenant.id !== mailbox.tenantId) refuse(replies.unsuccessful);
  heedTrouble(tenant);
  const appId = String(claims.appid);
  const appOnly = claims.idtyp === 'app';
  if (appOnly) {
    const roles = Array.isArray(claims.roles) ? claims.roles : [];
    if (!roles.includes('SMTP.SendAsApp') || !registeredForSmtp(tenant, appId, mailbox)) {
      refuse(replies.unsuccessful);
    }
  } else {
    const owner = userById(realm, String(claims.oid));
    if (!String(claims.scp).split(' ').includes('SMTP.Send')) refuse(replies.unsuccessful);
    if (owner?.id !== mailbox.id) refuse(replies.unsuccessful);
  }
  heedSwitches(tenant, mailbox);
  return { mailbox: withMailbox(mailbox), appOnly, appId };
}

function heedTrouble(tenant: Tenant): void {
  const words = troubleAt(tenant.trouble, 'sign-in');
  if (words !== null) refuse(words);
}

/** The switch of the mailbox wins over the tenant's; it governs tokens as well as passwords. */
function heedSwitches(tenant: Tenant, mailbox: User): void {
  if (mailbox.smtpAuthDisabled === true) refuse(replies.mailboxSwitch);
  if (mailbox.smtpAuthDisabled === null && tenant.smtpAuthDisabled) refuse(replies.tenantSwitch);
}

const withMailbox = (user: User): User =>
  user.mailbox === 'none' || user.mailbox === 'on-premises' ? refuse(replies.unsuccessful) : user;
