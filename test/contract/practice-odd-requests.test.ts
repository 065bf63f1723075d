import { Readable } from 'node:stream';
import { delegatedToken } from '@practice/identity/jwt';
import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedPractice, withSmtp } from '../support/linked-practice';
import { type Ask, asApplication, asUser } from '../support/practice-graph';

/** Requests that once hung the practice tenant, broke it or got a wrong answer. */

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const FILE = '#microsoft.graph.fileAttachment';
const MEGABYTE = 1024 * 1024;

const here = linkedPractice(withSmtp);

let ask: Ask;

beforeEach(async () => {
  ask = await asUser(here.practice, WEB);
});

const to = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ emailAddress: { address } }));

const inFolder = (upn: string, folder: 'inbox' | 'sentitems') =>
  here.practice.realm.world.messages.filter(
    (entry) => entry.folder === folder && entry.userId === here.story.user(upn).id,
  );

describe('a mail written to make a reader slow', () => {
  test.each([
    ['beginnings of tags', '<'],
    ['beginnings of styles', '<style'],
    ['beginnings of scripts', '<script>x</'],
  ])('hung its preview by %s', { timeout: 10_000 }, async (_, part) => {
    const content = part.repeat(MEGABYTE / part.length);
    const body = { contentType: 'HTML', content: `Hello <b>you</b> ${content}` };
    const made = await ask('POST', '/me/messages', { subject: 'Slow', body });
    expect(made.status).toBe(201);
    expect(made.body.bodyPreview).toMatch(/^Hello you/);
  });

  test('hung the reading of MIME by empty lines', { timeout: 10_000 }, async () => {
    const text = `A${'\n'.repeat(MEGABYTE)}!`;
    const refused = await ask('POST', '/me/sendMail', text, { 'content-type': 'text/plain' });
    expect(refused.body.error.code).toBe('ErrorMimeContentInvalidBase64String');
  });
});

test.each([0, 6])('a mail with %i headers of its own was taken', async (count) => {
  const internetMessageHeaders = Array.from({ length: count }, (_, at) => ({
    name: `x-own-${at}`,
    value: 'here',
  }));
  const message = { subject: 'Headers', toRecipients: to(ADMIN), internetMessageHeaders };
  const refused = await ask('POST', '/me/sendMail', { message });
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { code: 'InvalidInternetMessageHeaderCollection' } },
  });
});

test('a mail of parts in hundreds of parts was an unexpected error', async () => {
  const part = (inner: string, at: number): string =>
    `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${inner}\r\n--b${at}--\r\n`;
  const mime = Array.from({ length: 300 }, (_, at) => at).reduce(part, 'Hello');
  const text = Buffer.from(mime).toString('base64');
  const refused = await ask('POST', '/me/sendMail', text, { 'content-type': 'text/plain' });
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { code: 'ErrorMimeContentInvalid' } },
  });
});

describe('an attachment', () => {
  const attach = async (more: object): Promise<string> => {
    const { body } = await ask('POST', '/me/messages', {
      subject: 'Data',
      attachments: [{ '@odata.type': FILE, name: 'data', ...more }],
    });
    const { value } = (await ask('GET', `/me/messages/${body.id}/attachments`)).body;
    return `/me/messages/${body.id}/attachments/${value[0].id}/$value`;
  };

  test('that is JSON lost its annotations, or broke the answer, where no metadata was asked for', async () => {
    const content = '{"@odata.etag":"kept","half":';
    const address = await attach({
      contentType: 'application/json',
      contentBytes: Buffer.from(content).toString('base64'),
    });
    const accept = 'application/json;odata.metadata=none';
    const raw = await fetch(`${here.practice.origin}/graph.microsoft.com/v1.0${address}`, {
      headers: { accept, authorization: await bearer() },
    });
    expect([raw.status, await raw.text()]).toEqual([200, content]);
    const batch = await ask('POST', '/$batch', {
      requests: [{ id: '1', method: 'GET', url: address }],
    });
    expect(batch.body.responses[0]).toMatchObject({
      status: 200,
      body: Buffer.from(content).toString('base64'),
    });
  });

  test('of a type that is no header was an unexpected error', async () => {
    const address = await attach({ contentType: 'text/plain\r\nx: y', contentBytes: 'aGk=' });
    const raw = await fetch(`${here.practice.origin}/graph.microsoft.com/v1.0${address}`, {
      headers: { authorization: await bearer() },
    });
    expect([raw.status, raw.headers.get('content-type'), await raw.text()]).toEqual([
      200,
      'application/octet-stream',
      'hi',
    ]);
  });

  const bearer = async (): Promise<string> => {
    const { app, tenant, sender } = here.story;
    const grantee = { app, tenant, authenticated: '1' } as const;
    const scopes = ['Mail.ReadWrite'];
    return `Bearer ${await delegatedToken(here.practice.realm, grantee, sender, 'graph', scopes)}`;
  };
});

describe('an address', () => {
  test.each([
    ['/users/%25', 404],
    ['/me/mailFolders/%25', 404],
    ['/me/mailFolders/%25/messages', 404],
  ])('with a stray percent sign was an unexpected error: %s', async (path, status) => {
    expect((await ask('GET', path)).status).toBe(status);
  });

  test('with a stray percent sign was an unexpected error of Outlook and of the sign-in', async () => {
    const answers = ['outlook.office.com/%', 'login.microsoftonline.com/common/userrealm/%25'];
    const statuses = await Promise.all(
      answers.map(async (path) => (await fetch(`${here.practice.origin}/${path}`)).status),
    );
    expect(statuses).toEqual([404, 200]);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'that names what every object has was an empty property: %s',
    async (name) => {
      const admin = await asApplication(here.practice, 'Application.Read.All');
      const { status } = await admin('GET', `/applications/${here.story.app.id}/${name}`);
      expect(status).toBe(400);
    },
  );
});

describe('a mail to somebody who is named twice', () => {
  test('arrived twice', async () => {
    const message = {
      subject: 'Once',
      toRecipients: to(ADMIN, ADMIN.toUpperCase()),
      ccRecipients: to(ADMIN),
    };
    expect((await ask('POST', '/me/sendMail', { message })).status).toBe(202);
    expect(inFolder(ADMIN, 'inbox').map(({ subject }) => subject)).toEqual(['Once']);
  });
});

test('a mail over the size that SMTP announces was taken', { timeout: 60_000 }, async () => {
  const { smtp } = here.practice;
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    requireTLS: true,
    tls: { rejectUnauthorized: false },
    auth: { user: WEB, pass: 'practice' },
  });
  const line = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1049));
  const raw = Readable.from(
    (function* () {
      yield Buffer.from(`From: ${WEB}\r\nSubject: Large\r\n\r\n`);
      for (let megabyte = 0; megabyte < 151; megabyte += 1) yield line;
    })(),
  );
  const refused = transport.sendMail({ envelope: { from: WEB, to: ADMIN }, raw });
  await expect(refused).rejects.toMatchObject({
    response: '552 5.3.4 Message size exceeds fixed maximum message size',
  });
  transport.close();
  expect(inFolder(WEB, 'sentitems')).toEqual([]);
});
