import type { TroubleId } from '@practice/exchange/troubles';
import { createTransport } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { describe, expect, test } from 'vitest';
import { linkedPractice, withSmtp } from '../support/linked-practice';
import { asUser } from '../support/practice-graph';
import { type SmtpAttempt, submitBySmtp } from '../support/submit-by-smtp';

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const OUTSIDE = 'someone@elsewhere.example';

const here = linkedPractice(withSmtp);

const send = (attempt: Partial<SmtpAttempt> = {}): Promise<string> =>
  submitBySmtp(here.practice, { by: 'password', user: WEB, ...attempt });

/** The conversation, after something was changed in the world. */
const after =
  (change: () => void, attempt: Partial<SmtpAttempt> = {}) =>
  (): Promise<string> => {
    change();
    return send(attempt);
  };

const trouble = (id: TroubleId) => (): void => {
  here.story.tenant.trouble = id;
};

const lastIn = (folder: 'inbox' | 'junkemail') =>
  here.practice.realm.world.messages.filter((entry) => entry.folder === folder).at(-1);

/** The mail is taken; its report says the rest. */
const reported =
  (change: () => void, to = OUTSIDE) =>
  async (): Promise<string> => {
    change();
    expect(await send({ to })).toMatch(/^250/);
    return lastIn('inbox')?.body ?? '';
  };

const nothing = (): void => undefined;

async function withoutSigningIn(): Promise<string> {
  const { host, port } = here.practice.smtp;
  const transport = createTransport({ host, port, tls: { rejectUnauthorized: false } });
  return transport
    .sendMail({ from: WEB, to: ADMIN, subject: 'x', text: 'x' })
    .then(({ response }) => response, String);
}

const holdConnection = (): Promise<SMTPConnection> =>
  new Promise((resolve, reject) => {
    const { host, port } = here.practice.smtp;
    const connection = new SMTPConnection({ host, port, tls: { rejectUnauthorized: false } });
    connection.once('error', reject);
    connection.connect(() =>
      connection.login({ credentials: { user: WEB, pass: 'practice' } }, (error) =>
        error ? reject(error) : resolve(connection),
      ),
    );
  });

async function onFourthConnection(): Promise<string> {
  const held = await Promise.all([1, 2, 3].map(holdConnection));
  const said = await send();
  for (const connection of held) connection.quit();
  return said;
}

async function headersInJunk(): Promise<string> {
  trouble('filtered-as-spam')();
  expect(await send()).toMatch(/^250/);
  // Delivery takes a moment.
  here.practice.realm.world.clockOffsetMs += 1_000;
  const admin = await asUser(here.practice, ADMIN);
  const select = '$select=subject,internetMessageHeaders';
  const { body } = await admin('GET', `/me/mailFolders/junkemail/messages?${select}`);
  return JSON.stringify(body.value);
}

async function acceptedOnly(): Promise<string> {
  trouble('held-back')();
  const said = await send();
  const folders = here.practice.realm.world.messages.map(({ folder }) => folder);
  return said.startsWith('250') && folders.join() === 'sentitems' ? 'accepted-not-delivered' : said;
}

/** Every reply text and report that Microsoft and its guides name, what it is recognised by, and what brings it about. */
const replies: readonly (readonly [id: string, match: RegExp, play: () => Promise<string>])[] = [
  [
    'smtp.5.7.139.tenant',
    /^535 5\.7\.139[^\n]*SmtpClientAuthentication is disabled for the Tenant/,
    after(() => {
      here.story.tenant.smtpAuthDisabled = true;
    }),
  ],
  [
    'smtp.5.7.139.mailbox',
    /^535 5\.7\.139[^\n]*SmtpClientAuthentication is disabled for the Mailbox/,
    after(() => {
      here.story.sender.smtpAuthDisabled = true;
    }),
  ],
  [
    'smtp.5.7.139.securityDefaults',
    /^535 5\.7\.139[^\n]*security defaults policy/,
    after(() => {
      here.story.tenant.securityDefaults = true;
    }),
  ],
  [
    'smtp.5.7.139.basicDisabled',
    /^535 5\.7\.139[^\n]*basic authentication is disabled/,
    after(() => {
      here.story.tenant.passwordSmtp = 'off';
    }),
  ],
  [
    'smtp.5.7.139.criteria',
    /^535 5\.7\.139[^\n]*did not meet the criteria/,
    after(() => {
      here.story.tenant.conditionalAccess = 'block';
    }),
  ],
  [
    'smtp.5.7.139.credentials',
    /^535 5\.7\.139[^\n]*user credentials were incorrect/,
    after(nothing, { by: 'wrong-password' }),
  ],
  [
    'smtp.5.7.139.locked',
    /^535 5\.7\.139[^\n]*account is locked/,
    after(() => {
      here.story.sender.locked = true;
    }),
  ],
  ['smtp.5.7.139', /^535 5\.7\.139 Authentication unsuccessful$/, after(trouble('sign-in-rule'))],
  [
    'smtp.5.7.3',
    /^535 5\.7\.3 Authentication unsuccessful \[/,
    after(nothing, { by: 'graph-token' }),
  ],
  ['smtp.5.7.8', /^535 5\.7\.8\b/, after(trouble('other-server'))],
  ['smtp.5.7.57', /530 5\.7\.57 Client not authenticated to send mail/, withoutSigningIn],
  ['smtp.5.7.60', /^550 5\.7\.60\b/, after(nothing, { envelopeFrom: ADMIN })],
  [
    'smtp.5.7.30',
    /^550 5\.7\.30\b/,
    after(() => {
      here.story.tenant.passwordSmtp = 'retired';
    }),
  ],
  ['smtp.5.2.252', /^554 5\.2\.252 SendAsDenied/, after(nothing, { headerFrom: ADMIN })],
  ['smtp.SendAsDeniedException', /SendAsDeniedException/, after(trouble('store-denial'))],
  ['smtp.OutboundSpamException', /OutboundSpamException/, after(trouble('outbound-spam'))],
  [
    'smtp.5.1.8',
    /550 5\.1\.8\b/,
    reported(() => {
      here.story.sender.mailbox = 'sending-blocked';
    }),
  ],
  ['smtp.5.7.501-503', /550 5\.7\.50[123]/, reported(trouble('spam-abuse'))],
  ['smtp.5.7.509', /550 5\.7\.509\b/, reported(trouble('no-dmarc'))],
  ['smtp.5.7.512', /^550 5\.7\.512\b/, after(trouble('bad-message'))],
  ['smtp.5.7.504-513', /^550 5\.7\.5(0[4-8]|1[0-1]|13)/, after(trouble('banned-sender'))],
  ['smtp.5.7.515', /550 5\.7\.515\b/, reported(trouble('weak-authentication'))],
  ['smtp.5.7.606-649', /550 5\.7\.6(0[6-9]|[1-4]\d)\b/, after(trouble('banned-address'))],
  ['smtp.5.7.68', /^550 5\.7\.68\b/, after(trouble('direct-send'))],
  ['smtp.5.7.64', /^550 5\.7\.64\b/, after(trouble('relay'))],
  ['smtp.5.7.705', /550 5\.7\.705\b/, reported(trouble('threshold'))],
  ['smtp.5.7.708', /550 5\.7\.708\b/, reported(trouble('trial'))],
  ['smtp.5.7.750', /550 5\.7\.750\b/, reported(trouble('unregistered'))],
  ['smtp.5.7.232', /550 5\.7\.232\b/, reported(trouble('trial-limit'))],
  ['smtp.5.7.233', /550 5\.7\.233\b/, reported(trouble('external-limit'))],
  ['smtp.5.7.236', /550 5\.7\.236\b/, reported(trouble('initial-domain-limit'))],
  ['smtp.4.3.2.432', /^432 4\.3\.2\b/, onFourthConnection],
  ['smtp.4.3.2.421', /421 4\.3\.2\b/, after(trouble('unavailable'))],
  ['smtp.4.7.500', /^451 4\.7\.500\b/, after(trouble('busy'))],
  ['smtp.5.2.2', /^550 5\.2\.2 Submission quota exceeded/, after(trouble('message-limit'))],
  ['smtp.5.2.121', /^550 5\.2\.121\b/, after(trouble('receiver-limit'))],
  ['ndr.5.1.1', /550 5\.1\.1\b/, reported(nothing, 'nomail@contoso.example')],
  ['ndr.5.1.10', /550 5\.1\.10\b/, reported(nothing, 'nobody@fabrikam.example')],
  ['ndr.5.4.1', /550 5\.4\.1\b/, reported(trouble('receiver-refuses'))],
  ['ndr.4.4.7', /4\.4\.7\b/, reported(trouble('expired'))],
  ['ndr.5.4.300', /5\.4\.300.*4\.4\.316/, reported(trouble('receiver-silent'))],
  ['ndr.5.7.1', /550 5\.7\.1\b/, reported(trouble('receiver-restricted'))],
  ['ndr.5.7.12', /550 5\.7\.12\b/, reported(trouble('group-closed'))],
  ['ndr.5.7.124', /550 5\.7\.124\b/, reported(trouble('sender-not-allowed'))],
  ['ndr.5.7.23', /550 5\.7\.23\b/, reported(trouble('spf-refused'))],
  ['ndr.5.7.26', /550-5\.7\.26\b/, reported(trouble('unauthenticated'))],
  ['ndr.junk', /X-MS-Exchange-Organization-SCL","value":"5"/, headersInJunk],
  ['ndr.acceptedNotDelivered', /^accepted-not-delivered$/, acceptedOnly],
];

describe('every SMTP reply and report of the reference', () => {
  test.each(replies)('%s', async (_, match, play) => {
    expect(await play()).toMatch(match);
  });

  test.each(['sign-in-rule', 'other-server'] as const)('%s meets tokens as well', async (id) => {
    trouble(id)();
    expect(await send({ by: 'token' })).toMatch(/^535 5\.7\.(139|8)/);
  });

  test.each([
    ['filtered-as-spam', 'filteredAsSpam'],
    ['held-back', 'pending'],
  ] as const)('%s is in the message trace as %s', async (id, status) => {
    trouble(id)();
    await send();
    const global = await asUser(here.practice, 'nomail@contoso.example');
    await global('POST', '/servicePrincipals', { appId: '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373' });
    const { body } = await global('GET', '/admin/exchange/tracing/messageTraces');
    expect(body.value).toMatchObject([{ status }]);
  });
});
