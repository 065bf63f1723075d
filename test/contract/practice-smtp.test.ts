import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnose } from '@core/diagnosis/diagnose';
import { type Trouble, type TroubleId, troubles } from '@practice/exchange/troubles';
import { startPractice } from '@practice/practice';
import { serverIdentity } from '@practice/server/tls/authority';
import { giveRole, STORY_APP_ID } from '@practice/state/linked-world';
import { createTransport } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { describe, expect, test } from 'vitest';
import { linkedPractice, withSmtp } from '../support/linked-practice';
import { type SmtpAttempt, submitBySmtp } from '../support/submit-by-smtp';

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';

const here = linkedPractice(withSmtp);

const send = (attempt: Partial<SmtpAttempt> = {}) =>
  submitBySmtp(here.practice, { by: 'token', user: WEB, ...attempt });

const inFolder = (upn: string, folder: 'inbox' | 'sentitems') =>
  here.practice.realm.world.messages
    .filter((entry) => entry.folder === folder && entry.userId === here.story.user(upn).id)
    .map((entry) => entry.subject);

describe('SMTP submission', () => {
  test.each(['token', 'password'] as const)(
    'takes mail by %s, keeps a copy and delivers it @send',
    async (by) => {
      expect(await send({ by })).toMatch(/^250/);
      expect({ sent: inFolder(WEB, 'sentitems'), arrived: inFolder(ADMIN, 'inbox') }).toEqual({
        sent: ['By SMTP'],
        arrived: ['By SMTP'],
      });
    },
  );

  test('refuses a token that was issued for Graph', async () => {
    expect(await send({ by: 'graph-token' })).toMatch(/^535 5\.7\.3 Authentication unsuccessful/);
  });

  test('refuses a token of somebody else than the mailbox named', async () => {
    expect(await send({ user: ADMIN, tokenOf: WEB })).toMatch(/^535 5\.7\.3/);
    expect(await send({ user: ADMIN })).toMatch(/^250/);
  });

  test('lets an application in that holds SMTP.SendAsApp and is registered for the mailbox', async () => {
    giveRole(here.story, 'SMTP.SendAsApp', 'exchange');
    expect(await send({ by: 'app-token' })).toMatch(/^535 5\.7\.3/);
    here.story.tenant.appMailScopes = [{ appId: STORY_APP_ID, kind: 'smtp', addresses: [WEB] }];
    expect(await send({ by: 'app-token' })).toMatch(/^250/);
    expect(await send({ by: 'app-token', user: ADMIN })).toMatch(/^535 5\.7\.3/);
  });

  test('keeps its switches for tokens too, the mailbox before the organisation', async () => {
    here.story.tenant.smtpAuthDisabled = true;
    expect(await send()).toContain('disabled for the Tenant');
    here.story.sender.smtpAuthDisabled = true;
    expect(await send()).toContain('disabled for the Mailbox');
    here.story.sender.smtpAuthDisabled = false;
    expect(await send()).toMatch(/^250/);
  });

  test.each([
    ['before STARTTLS', { ignoreTLS: true }, '451 5.7.3 STARTTLS is required'],
    ['before signing in', { requireTLS: true }, '530 5.7.57 Client not authenticated'],
  ])('takes no mail %s', async (_, more, says) => {
    const transport = createTransport({
      host: here.practice.smtp.host,
      port: here.practice.smtp.port,
      tls: { rejectUnauthorized: false },
      ...more,
    });
    await expect(
      transport.sendMail({ from: WEB, to: ADMIN, subject: 'x', text: 'x' }),
    ).rejects.toThrow(says);
  });

  test('lets a mailbox hold three connections, and refuses mail on a fourth', async () => {
    const open = await Promise.all([1, 2, 3].map(() => signedIn()));
    expect(await send({ by: 'password' })).toMatch(/^432 4\.3\.2 STOREDRV\.ClientSubmit/);
    for (const connection of open) connection.quit();
  });

  test('refuses mail of a full mailbox', async () => {
    here.story.sender.mailbox = 'over-quota';
    expect(await send()).toMatch(/^554 5\.2\.2/);
  });
});

const signedIn = (): Promise<SMTPConnection> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection({
      host: here.practice.smtp.host,
      port: here.practice.smtp.port,
      requireTLS: true,
      tls: { rejectUnauthorized: false },
    });
    connection.once('error', reject);
    connection.connect(() =>
      connection.login({ credentials: { user: WEB, pass: 'practice' } }, (error) =>
        error ? reject(error) : resolve(connection),
      ),
    );
  });

describe('the stand-alone practice tenant', () => {
  test('submits under its own authority, for whoever asks for smtp.office365.com', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sendwell-practice-smtp-'));
    const identity = serverIdentity(folder, ['smtp.office365.com'], new Date());
    const own = await startPractice({
      world: here.story.world,
      tls: { key: identity.key, cert: identity.certificate },
    });
    const transport = createTransport({
      host: own.smtp.host,
      port: own.smtp.port,
      requireTLS: true,
      tls: { ca: await readFile(identity.authorityFile), servername: 'smtp.office365.com' },
      auth: { user: WEB, pass: 'practice' },
    });
    try {
      const sent = await transport.sendMail({ from: WEB, to: ADMIN, subject: 'x', text: 'x' });
      expect(sent.response).toMatch(/^250/);
    } finally {
      transport.close();
      await own.stop();
      await rm(folder, { recursive: true });
    }
  });
});

const CAUSES: Readonly<Record<TroubleId, string>> = {
  unavailable: 'smtp.4.3.2.421',
  'sign-in-rule': 'smtp.5.7.139',
  'other-server': 'smtp.5.7.8',
  'filtered-as-spam': 'ndr.junk',
  'held-back': 'ndr.acceptedNotDelivered',
  busy: 'smtp.4.7.500',
  'message-limit': 'smtp.5.2.2',
  'receiver-limit': 'smtp.5.2.121',
  'store-denial': 'smtp.SendAsDeniedException',
  'outbound-spam': 'smtp.OutboundSpamException',
  'spam-abuse': 'smtp.5.7.501-503',
  'banned-sender': 'smtp.5.7.504-513',
  'no-dmarc': 'smtp.5.7.509',
  'bad-message': 'smtp.5.7.512',
  'weak-authentication': 'smtp.5.7.515',
  'banned-address': 'smtp.5.7.606-649',
  'direct-send': 'smtp.5.7.68',
  relay: 'smtp.5.7.64',
  threshold: 'smtp.5.7.705',
  trial: 'smtp.5.7.708',
  unregistered: 'smtp.5.7.750',
  'trial-limit': 'smtp.5.7.232',
  'external-limit': 'smtp.5.7.233',
  'initial-domain-limit': 'smtp.5.7.236',
  'no-permission': 'smtp.5.7.60',
  'receiver-refuses': 'ndr.5.4.1',
  expired: 'ndr.4.4.7',
  'spf-refused': 'ndr.5.7.23',
  'receiver-restricted': 'ndr.5.7.1',
  'receiver-silent': 'ndr.5.4.300',
  'group-closed': 'ndr.5.7.12',
  'sender-not-allowed': 'ndr.5.7.124',
  unauthenticated: 'ndr.5.7.26',
  'submission-blocked': 'graph.ErrorMessageSubmissionBlocked',
  'message-count': 'graph.ErrorExceededMessageLimit',
};

const isTroubleId = (id: string): id is TroubleId => id in troubles;
const ids = Object.keys(troubles).filter(isTroubleId);

const idsOf = (text: string): readonly string[] => diagnose({ text }).causes.map(({ id }) => id);

describe('the troubles of a tenant', () => {
  const all = ids.map((id): readonly [TroubleId, Trouble] => [id, troubles[id]]);

  test.each(
    all.filter(([, { moment }]) => ['connect', 'sign-in', 'mail', 'data'].includes(moment)),
  )('%s is said in the conversation, and recognised', async (id, { words }) => {
    here.story.tenant.trouble = id;
    const said = await send();
    expect(said).toContain(words.split(' ').slice(0, 2).join(' '));
    expect(idsOf(said)).toContain(CAUSES[id]);
  });

  test.each(all.filter(([, { moment }]) => moment === 'report'))(
    '%s comes back as a report, and is recognised',
    async (id) => {
      here.story.tenant.trouble = id;
      expect(await send({ to: 'someone@elsewhere.example' })).toMatch(/^250/);
      const report = here.practice.realm.world.messages.find(
        (entry) => entry.folder === 'inbox' && entry.userId === here.story.sender.id,
      );
      expect(idsOf(report?.body ?? '')).toContain(CAUSES[id]);
    },
  );
});
