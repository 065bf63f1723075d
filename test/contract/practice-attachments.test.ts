import { randomBytes } from 'node:crypto';
import { delegatedToken } from '@practice/identity/jwt';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedPractice } from '../support/linked-practice';

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const FILE = '#microsoft.graph.fileAttachment';
const MEGABYTE = 1024 * 1024;

const here = linkedPractice();

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

/** Asks an address as it stands in an answer of Microsoft's; the host becomes a path of our own. */
async function ask(method: string, address: string, more: RequestInit = {}): Promise<Answer> {
  const url = address.replace('https://', `${here.practice.origin}/`);
  const response = await fetch(url, { method, ...more });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && bytes.length > 0;
  const body = isJson ? JSON.parse(bytes.toString('utf8')) : null;
  return { status: response.status, headers: response.headers, bytes, body };
}

async function graph(method: string, path: string, body?: unknown, upn = WEB): Promise<Answer> {
  const grantee = { app: here.story.app, tenant: here.story.tenant, authenticated: '1' } as const;
  const scopes = ['Mail.Send', 'Mail.ReadWrite'];
  const user = here.story.user(upn);
  const token = await delegatedToken(here.practice.realm, grantee, user, 'graph', scopes);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return ask(method, `https://graph.microsoft.com/v1.0${path}`, {
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const recipients = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ emailAddress: { address } }));

const note = { '@odata.type': FILE, name: 'note.txt', contentType: 'text/plain' };
const withBytes = { ...note, contentBytes: Buffer.from('hello').toString('base64') };

let draft = '';

beforeEach(async () => {
  const { body } = await graph('POST', '/me/messages', {
    subject: 'Report',
    body: { contentType: 'HTML', content: '<p>See <b>inside</b></p>' },
    toRecipients: recipients(ADMIN),
  });
  draft = `/me/messages/${body.id}`;
});

const open = (size: number, name = 'large.bin') =>
  graph('POST', `${draft}/attachments/createUploadSession`, {
    AttachmentItem: { attachmentType: 'file', name, size },
  });

/** Without any token: the address is all it takes. */
const put = (address: string, bytes: Buffer, range: string) =>
  ask('PUT', address, { headers: { 'content-range': range }, body: new Uint8Array(bytes) });

/** What lies newest in the administrator's inbox once it was delivered. */
async function arrived(): Promise<Answer> {
  here.practice.realm.world.clockOffsetMs += 1000;
  const { body } = await graph('GET', '/me/mailFolders/inbox/messages?$top=1', undefined, ADMIN);
  return graph('GET', `/me/messages/${body.value[0].id}?$expand=attachments`, undefined, ADMIN);
}

describe('a large attachment in pieces', () => {
  test('is asked for piece by piece, attached with the last, and arrives with the mail', async () => {
    const bytes = randomBytes(5 * MEGABYTE + 3);
    const total = bytes.length;
    const opened = await open(total);
    expect(opened).toMatchObject({ status: 201, body: { nextExpectedRanges: ['0-'] } });
    const { uploadUrl, expirationDateTime } = opened.body;
    const first = await put(uploadUrl, bytes.subarray(0, 3_000_000), `bytes 0-2999999/${total}`);
    expect(first).toMatchObject({
      status: 200,
      body: { ExpirationDateTime: expirationDateTime, nextExpectedRanges: ['3000000'] },
    });
    expect((await ask('GET', uploadUrl)).body).toEqual(first.body);
    const range = `bytes 3000000-${total - 1}/${total}`;
    const last = await put(uploadUrl, bytes.subarray(3_000_000), range);
    const location = last.headers.get('location') ?? '';
    expect([last.status, last.bytes.length, location]).toEqual([
      201,
      0,
      expect.stringMatching(/^https:\/\/outlook\.office\.com\/api\/v2\.0\/.*\/Attachments\('/),
    ]);
    expect((await ask('GET', uploadUrl)).status).toBe(404);
    const id = /Attachments\('([^']+)'\)$/.exec(location)?.[1];
    const raw = await graph('GET', `${draft}/attachments/${id}/$value`);
    expect(raw.bytes.equals(bytes)).toBe(true);
    expect((await graph('POST', `${draft}/send`)).status).toBe(202);
    const { body } = await arrived();
    expect(body).toMatchObject({
      hasAttachments: true,
      attachments: [{ '@odata.type': FILE, name: 'large.bin', size: total }],
    });
    expect(Buffer.from(body.attachments[0].contentBytes, 'base64').equals(bytes)).toBe(true);
  });

  test.each([
    ['a gap before it', 'bytes 10-19/3145728', 416],
    ['another total', 'bytes 0-9/3145729', 416],
    ['another length than its range', 'bytes 0-10/3145728', 400],
    ['no range', 'pages 1', 400],
  ])('is refused with %s, and goes on as before', async (_, range, status) => {
    const { uploadUrl } = (await open(3 * MEGABYTE)).body;
    expect((await put(uploadUrl, Buffer.alloc(10), range)).status).toBe(status);
    const after = await put(uploadUrl, Buffer.alloc(10), 'bytes 0-9/3145728');
    expect(after.body.nextExpectedRanges).toEqual(['10']);
  });

  test('can be cancelled, and ends by itself', async () => {
    const { uploadUrl } = (await open(3 * MEGABYTE)).body;
    expect((await ask('DELETE', uploadUrl)).status).toBe(204);
    expect((await ask('GET', uploadUrl)).status).toBe(404);
    const later = (await open(3 * MEGABYTE)).body;
    const endsAt = Date.parse(later.expirationDateTime);
    here.practice.realm.world.clockOffsetMs += endsAt - here.practice.realm.now().getTime();
    expect((await put(later.uploadUrl, Buffer.alloc(1), 'bytes 0-0/3145728')).status).toBe(404);
  });

  test('belongs to whoever has the whole address', async () => {
    const { uploadUrl } = (await open(3 * MEGABYTE)).body;
    expect((await ask('GET', uploadUrl.replace(/authtoken=.*/, 'authtoken=x'))).status).toBe(401);
  });

  test('is not for small files', async () => {
    expect(await open(3 * MEGABYTE - 1)).toMatchObject({
      status: 400,
      body: { error: { code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize' } },
    });
  });
});

describe('small attachments', () => {
  test('are added, read and taken away one by one', async () => {
    const added = await graph('POST', `${draft}/attachments`, withBytes);
    expect(added).toMatchObject({ status: 201, body: { ...withBytes, size: 5, isInline: false } });
    const one = `${draft}/attachments/${added.body.id}`;
    expect((await graph('GET', `${one}?$select=name,size`)).body).toEqual({
      '@odata.context': expect.any(String),
      '@odata.type': FILE,
      '@odata.mediaContentType': 'text/plain',
      id: added.body.id,
      name: 'note.txt',
      size: 5,
    });
    expect((await graph('GET', draft)).body.hasAttachments).toBe(true);
    expect((await graph('DELETE', one)).status).toBe(204);
    expect((await graph('GET', `${draft}/attachments`)).body.value).toEqual([]);
    expect((await graph('GET', one)).body.error.code).toBe('ErrorItemNotFound');
  });

  test('come with sendMail, and a picture in the text counts as none', async () => {
    const inline = { ...withBytes, name: 'logo.png', isInline: true, contentId: 'logo' };
    const message = { subject: 'Hi', toRecipients: recipients(ADMIN), attachments: [inline] };
    expect((await graph('POST', '/me/sendMail', { message })).status).toBe(202);
    expect((await arrived()).body).toMatchObject({
      hasAttachments: false,
      attachments: [{ name: 'logo.png', contentId: 'logo', isInline: true }],
    });
  });
});

describe('a draft', () => {
  test('is changed in parts until it is sent', async () => {
    const changed = await graph('PATCH', draft, {
      subject: 'Final',
      importance: 'high',
      ccRecipients: recipients(WEB),
      bccRecipients: recipients('orders@fabrikam.example'),
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { subject: 'Final', importance: 'high', isDraft: true, bodyPreview: 'See inside' },
    });
    await graph('POST', `${draft}/send`);
    const { body } = await arrived();
    expect(body).toMatchObject({
      subject: 'Final',
      body: { contentType: 'html' },
      ccRecipients: recipients(WEB),
      bccRecipients: [],
      isRead: false,
    });
    const seen = await graph('PATCH', `/me/messages/${body.id}`, { isRead: true }, ADMIN);
    expect(seen.body.isRead).toBe(true);
    const late = await graph('PATCH', `/me/messages/${body.id}`, { subject: 'No' }, ADMIN);
    expect(late.body.error.code).toBe('ErrorInvalidPropertySet');
  });

  test('is read as MIME, with what is attached', async () => {
    await graph('POST', `${draft}/attachments`, withBytes);
    const { bytes, headers } = await graph('GET', `${draft}/$value`);
    const mime = await PostalMime.parse(bytes);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(mime).toMatchObject({
      subject: 'Report',
      from: { address: WEB },
      to: [{ address: ADMIN }],
      html: expect.stringMatching('<b>inside</b>'),
      attachments: [{ filename: 'note.txt', mimeType: 'text/plain' }],
    });
  });

  test('is among the messages of the mailbox, which are chosen, sorted and counted', async () => {
    await graph('POST', '/me/messages', { subject: 'Another' });
    const { body } = await graph(
      'GET',
      "/me/messages?$filter=startswith(subject,'R')&$select=subject&$count=true&$top=1",
    );
    expect(body).toMatchObject({ '@odata.count': 1, value: [{ subject: 'Report' }] });
    const sorted = await graph('GET', '/me/mailFolders/Drafts/messages?$orderby=subject');
    expect(sorted.body.value.map((each: { subject: string }) => each.subject)).toEqual([
      'Another',
      'Report',
    ]);
    const clash = await graph('GET', '/me/messages?$filter=isRead eq true&$orderby=subject');
    expect(clash.body.error.code).toBe('InefficientFilter');
    expect((await graph('GET', '/me/messages/$count')).bytes.toString()).toBe('2');
    const folders = await graph('GET', '/me/mailFolders?$select=displayName,totalItemCount');
    expect(folders.body.value).toContainEqual(
      expect.objectContaining({ displayName: 'Drafts', totalItemCount: 2 }),
    );
  });
});
