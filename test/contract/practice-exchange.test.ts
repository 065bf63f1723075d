import { appOnlyToken, delegatedToken } from '@practice/identity/jwt';
import { minutesAgo, STORY_APP_ID } from '@practice/state/linked-world';
import type { User } from '@practice/state/world';
import { describe, expect, test } from 'vitest';
import { linkedPractice } from '../support/linked-practice';

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const INFO = 'info@contoso.example';

const here = linkedPractice();

const grantee = () =>
  ({ app: here.story.app, tenant: here.story.tenant, authenticated: '1' }) as const;

const asUser = (upn = WEB) =>
  delegatedToken(here.practice.realm, grantee(), here.story.user(upn), 'graph', [
    'Mail.Send',
    'Mail.Send.Shared',
    'Mail.ReadWrite',
  ]);

const asApp = (roles: readonly string[]) =>
  appOnlyToken(here.practice.realm, grantee(), 'the application', 'graph', roles);

interface Said {
  readonly status: number;
  readonly code: string;
}

async function post(token: string, path: string, type: string, body: string): Promise<Said> {
  const response = await fetch(`${here.practice.origin}/graph.microsoft.com/v1.0${path}/sendMail`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });
  const text = await response.text();
  return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] ?? '' };
}

const recipient = (address: string) => ({ emailAddress: { address } });

interface Mail {
  readonly token?: string;
  readonly path?: string;
  readonly from?: string;
  readonly to?: string;
  readonly save?: boolean;
}

async function send({ token, path = '/me', from, to = ADMIN, save }: Mail = {}): Promise<Said> {
  const message = {
    subject: 'Hello',
    body: { contentType: 'text', content: 'Hello' },
    toRecipients: [recipient(to)],
    ...(from ? { from: recipient(from) } : {}),
  };
  return post(
    token ?? (await asUser()),
    path,
    'application/json',
    JSON.stringify({ message, ...(save === undefined ? {} : { saveToSentItems: save }) }),
  );
}

const folder = (upn: string, name: 'inbox' | 'sentitems') =>
  here.practice.realm.world.messages.filter(
    (entry) => entry.folder === name && entry.userId === here.story.user(upn).id,
  );

describe('sending through Graph', () => {
  test('takes JSON, keeps a copy and delivers @send', async () => {
    expect(await send()).toEqual({ status: 202, code: '' });
    expect([folder(WEB, 'sentitems').length, folder(ADMIN, 'inbox').length]).toEqual([1, 1]);
  });

  test('keeps no copy when asked not to', async () => {
    await send({ save: false });
    expect([folder(WEB, 'sentitems').length, folder(ADMIN, 'inbox').length]).toEqual([0, 1]);
  });

  test('takes a whole MIME message as base64 text', async () => {
    const mime = Buffer.from(
      `From: Shop <${WEB}>\r\nTo: ${ADMIN}\r\nCc: orders@fabrikam.example\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@shop>\r\n\r\nHello\r\n`,
    ).toString('base64');
    expect(await post(await asUser(), '/me', 'text/plain', mime)).toEqual({
      status: 202,
      code: '',
    });
    expect(folder(ADMIN, 'inbox')).toMatchObject([
      {
        subject: 'Grüße',
        from: WEB,
        to: [ADMIN],
        cc: ['orders@fabrikam.example'],
        internetMessageId: '<1@shop>',
      },
    ]);
  });

  test('refuses what is no base64', async () => {
    expect(await post(await asUser(), '/me', 'text/plain', 'From: <a@b>\n\n{}')).toEqual({
      status: 400,
      code: 'ErrorMimeContentInvalidBase64String',
    });
  });

  const MAILBOXES: readonly (readonly [Partial<User>, number, string])[] = [
    [{ mailbox: 'none' }, 404, 'MailboxNotEnabledForRESTAPI'],
    [{ mailbox: 'on-premises' }, 404, 'MailboxNotEnabledForRESTAPI'],
    [{ licensed: false }, 404, 'MailboxNotEnabledForRESTAPI'],
    [{ mailbox: 'over-quota' }, 403, 'ErrorQuotaExceeded'],
    [{ mailbox: 'sending-blocked' }, 202, ''],
  ];

  test.each(MAILBOXES)('from a mailbox with %o answers %i %s', async (change, status, code) => {
    Object.assign(here.story.sender, change);
    expect(await send()).toEqual({ status, code });
  });

  test.each([
    ['its own address', WEB, null, 202],
    ['an alias of its own', 'sales@contoso.example', null, 202],
    ['a mailbox it has no right on', INFO, null, 403],
    ['a mailbox it was given ten minutes ago', INFO, 10, 403],
    ['a mailbox it was given two hours ago', INFO, 120, 202],
  ])('as %s', async (_, from, minutes, status) => {
    if (minutes !== null) {
      here.story.user(INFO).sendAs = [
        { userId: here.story.sender.id, grantedAt: minutesAgo(minutes) },
      ];
    }
    expect(await send({ from })).toEqual({
      status,
      code: status === 202 ? '' : 'ErrorSendAsDenied',
    });
  });

  test.each([
    ['ten minutes ago', 10, 403],
    ['two hours ago', 120, 202],
  ])('on behalf of a mailbox that allowed it %s', async (_, minutes, status) => {
    here.story.user(INFO).sendOnBehalf = [
      { userId: here.story.sender.id, grantedAt: minutesAgo(minutes) },
    ];
    expect((await send({ from: INFO })).status).toBe(status);
    if (status !== 202) return;
    // The receiver sees both: who sent, and for whom.
    expect(folder(ADMIN, 'inbox')).toMatchObject([{ from: INFO, sender: WEB }]);
  });

  test('lets a right take effect as the clock goes on', async () => {
    here.story.user(INFO).sendAs = [{ userId: here.story.sender.id, grantedAt: minutesAgo(10) }];
    here.practice.realm.world.clockOffsetMs = 3_600_000;
    expect(await send({ from: INFO, token: await asUser() })).toEqual({ status: 202, code: '' });
  });

  test.each([
    ['sending-blocked', 'someone@elsewhere.example', '5.1.8'],
    ['user', 'nobody@fabrikam.example', '5.1.10'],
    ['user', 'nomail@contoso.example', '5.1.1'],
  ] as const)('from a %s mailbox to %s comes back with %s', async (mailbox, to, code) => {
    here.story.sender.mailbox = mailbox;
    await send({ to });
    expect(folder(WEB, 'inbox').at(-1)).toMatchObject({
      subject: 'Undeliverable: Hello',
      body: expect.stringContaining(`Status: ${code}`),
    });
  });
});

describe('an application that acts by itself', () => {
  const path = `/users/${WEB}`;

  test.each([
    ['Mail.Send', ['Mail.Send'], [], 202, ''],
    ['no permission at all', [], [], 401, 'NoPermissionsInAccessToken'],
    ['a permission that is not for sending', ['User.Read.All'], [], 403, 'ErrorAccessDenied'],
    ['a role of Exchange for this mailbox', [], [{ kind: 'rbac', addresses: [WEB] }], 202, ''],
    [
      'a role of Exchange for another',
      [],
      [{ kind: 'rbac', addresses: [INFO] }],
      403,
      'ErrorAccessDenied',
    ],
    [
      'a policy that allows this mailbox',
      ['Mail.Send'],
      [{ kind: 'policy', addresses: [WEB] }],
      202,
      '',
    ],
    [
      'a policy that allows another',
      ['Mail.Send'],
      [{ kind: 'policy', addresses: [INFO] }],
      403,
      'ErrorAccessDenied',
    ],
  ] as const)('with %s', async (_, roles, scopes, status, code) => {
    here.story.tenant.appMailScopes = scopes.map(({ kind, addresses }) => ({
      appId: STORY_APP_ID,
      kind,
      addresses: [...addresses],
    }));
    expect(await send({ token: await asApp(roles), path })).toEqual({ status, code });
  });

  test('sends from a shared mailbox without a licence', async () => {
    const token = await asApp(['Mail.Send']);
    expect(await send({ token, path: `/users/${INFO}` })).toEqual({ status: 202, code: '' });
  });

  test('is told when the mailbox does not exist, and has no /me', async () => {
    const token = await asApp(['Mail.Send']);
    expect(await send({ token, path: '/users/nobody@contoso.example' })).toEqual({
      status: 404,
      code: 'ErrorInvalidUser',
    });
    expect(await send({ token })).toEqual({ status: 400, code: 'BadRequest' });
  });
});
