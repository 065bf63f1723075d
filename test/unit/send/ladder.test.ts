import { noRungs, withRung } from '@core/send/rungs';
import { testMime } from '@core/send/test-mail';
import { nameError } from '@engine/http/name-error';
import type { Timers } from '@engine/http/timers';
import { climb, type LadderEnd, lookAgain } from '@engine/send/ladder';
import type { LadderRun } from '@engine/send/ladder-run';
import type { Mailbox } from '@engine/send/mailbox';
import { AppError } from '@shared/errors';
import type { Account } from '@shared/sign-in';
import { describe, expect, it } from 'vitest';
import { platformError } from '../../support/recording-transport';

const FROM = 'web@contoso.example';
const CODE = 'SW-7K4P';
const SUBJECT = `Sendwell test ${CODE}`;
const wanted = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'];

const account: Account = {
  username: FROM,
  displayName: 'Contoso Website',
  objectId: 'o',
  tenantId: 't',
  tenantName: null,
  roles: null,
  addresses: [FROM, 'sales@contoso.example'],
};

/** A mailbox that takes every mail; it shows in both folders from the given look on. */
const mailboxWhere = (
  more: Partial<Mailbox> = {},
  looks = 1,
): Mailbox & { readonly sent: string[] } => {
  const sent: string[] = [];
  let look = 0;
  return {
    sent,
    exists: async () => ({ found: true, requestId: 'r-exists' }),
    send: async (mime) => {
      sent.push(mime);
      return { status: 202, requestId: 'r-send' };
    },
    isInSentItems: async () => ({ found: ++look >= looks, requestId: 'r-look' }),
    newest: async () => ({
      mails: look >= looks ? [{ subject: SUBJECT, from: FROM, preview: '' }] : [],
      requestId: null,
    }),
    ...more,
  };
};

const climbing = async (
  mailbox: Mailbox,
  more: Partial<LadderRun> = {},
): Promise<LadderEnd & { readonly waited: readonly number[] }> => {
  let clock = Date.parse('2026-11-20T12:00:00Z');
  const waited: number[] = [];
  const timers: Timers = {
    random: () => 0,
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      waited.push(ms);
      clock += ms;
    },
  };
  const end = await climb({ ...runOver(mailbox), timers, now: () => new Date(clock), ...more });
  return { ...end, waited };
};

const runOver = (mailbox: Mailbox): LadderRun => ({
  account,
  verdict: { kind: 'fits' },
  fromAddress: FROM,
  to: FROM,
  code: CODE,
  mime: 'mime',
  wanted,
  tokenScopes: async () => wanted.map((scope) => `https://graph.microsoft.com/${scope}`),
  mailbox,
  timers: { random: () => 0, wait: async () => undefined },
  now: () => new Date('2026-11-20T12:00:00Z'),
  signal: new AbortController().signal,
  onRungs: () => undefined,
});

const shape = ({ result, rungs }: LadderEnd): unknown[] => [
  result,
  ...rungs.map((rung) => `${rung.status} ${rung.fact?.kind ?? rung.error?.code ?? '-'}`),
];

const denied = (upstreamCode: string, code: 'graph.denied' | 'graph.notFound' = 'graph.denied') =>
  new AppError(code, {}, { upstreamCode, status: 403, requestId: 'r-denied' });

const failing = (error: AppError) => async (): Promise<never> => {
  throw error;
};

describe('the ladder @send', () => {
  it('ends with the mail found in both folders', async () => {
    expect(shape(await climbing(mailboxWhere()))).toEqual([
      'arrived',
      'ok token-fine',
      'ok account-fits',
      'ok mailbox-found',
      'ok right-own-address',
      'ok accepted',
      'ok in-both',
    ]);
  });

  const stops: readonly [string, Partial<Mailbox>, Partial<LadderRun>, string[]][] = [
    [
      'a token without a permission names it',
      {},
      { tokenScopes: async () => ['User.Read', 'Mail.Send', 'Mail.Send.Shared'] },
      ['problem token-lacks', ...Array(5).fill('not-tried -')],
    ],
    [
      'no token without a browser',
      {},
      { tokenScopes: failing(new AppError('auth.signInNeeded')) },
      ['problem auth.signInNeeded', ...Array(5).fill('not-tried -')],
    ],
    [
      "somebody else's token",
      {},
      { verdict: { kind: 'wrong-account', fromAddress: FROM, isAdministrator: true } },
      ['ok token-fine', 'problem account-differs', ...Array(4).fill('not-tried -')],
    ],
    [
      'no mailbox',
      { exists: async () => ({ found: false, requestId: null }) },
      {},
      [
        'ok token-fine',
        'ok account-fits',
        'problem mailbox-missing',
        ...Array(3).fill('not-tried -'),
      ],
    ],
    [
      'no Send As is blamed on the right to send',
      { send: failing(denied('ErrorSendAsDenied')) },
      { verdict: { kind: 'meant-for-send-as', fromAddress: 'info@contoso.example' } },
      [
        'ok token-fine',
        'ok account-fits',
        'ok mailbox-found',
        'problem right-refused',
        'not-tried -',
        'not-tried -',
      ],
    ],
    [
      'a mailbox that went away in between is blamed on the mailbox',
      { send: failing(denied('MailboxNotEnabledForRESTAPI', 'graph.notFound')) },
      {},
      [
        'ok token-fine',
        'ok account-fits',
        'problem mailbox-missing',
        'ok right-own-address',
        'not-tried -',
        'not-tried -',
      ],
    ],
    [
      'a refusal for another reason',
      { send: failing(denied('ErrorAccessDenied')) },
      {},
      [
        'ok token-fine',
        'ok account-fits',
        'ok mailbox-found',
        'ok right-own-address',
        'problem refused',
        'not-tried -',
      ],
    ],
    [
      'a bounce',
      {
        newest: async () => ({
          mails: [
            {
              subject: `Undeliverable: ${SUBJECT}`,
              from: 'postmaster@contoso.example',
              preview: 'Remote server returned 550 5.1.10 RecipientNotFound',
            },
          ],
          requestId: null,
        }),
      },
      { to: 'nobody@contoso.example' },
      [
        'ok token-fine',
        'ok account-fits',
        'ok mailbox-found',
        'ok right-own-address',
        'ok accepted',
        'problem bounced',
      ],
    ],
    [
      'a mail that is nowhere after a minute',
      { isInSentItems: async () => ({ found: false, requestId: null }) },
      { to: 'else@fabrikam.example' },
      [
        'ok token-fine',
        'ok account-fits',
        'ok mailbox-found',
        'ok right-own-address',
        'ok accepted',
        'attention not-seen-yet',
      ],
    ],
  ];
  it.each(stops)('stops at %s', async (_name, mailbox, run, rungs) => {
    expect(shape(await climbing(mailboxWhere(mailbox), run))).toEqual(['stopped', ...rungs]);
  });

  it('sends nothing when a rung before the send fails', async () => {
    const mailbox = mailboxWhere({ exists: async () => ({ found: false, requestId: null }) });
    await climbing(mailbox);
    expect(mailbox.sent).toEqual([]);
  });

  it('never sends again when the answer is lost, but looks for the mail @promise P22', async () => {
    let calls = 0;
    const mailbox = mailboxWhere({
      send: async () => {
        calls++;
        throw new AppError('network.timedOut', { host: 'graph.microsoft.com' });
      },
    });
    const end = await climbing(mailbox);
    expect(calls).toBe(1);
    expect(shape(end)).toEqual([
      'arrived',
      'ok token-fine',
      'ok account-fits',
      'ok mailbox-found',
      'ok right-own-address',
      'attention network.timedOut',
      'ok in-both',
    ]);
  });

  const gateway = (status: number, code: 'graph.unavailable' | 'graph.unexpected') =>
    new AppError(code, {}, { status, upstreamCode: 'UnknownError' });
  const broken = (cause: Error): AppError => nameError(cause, 'graph.microsoft.com');

  it.each([
    ['500', gateway(500, 'graph.unavailable')],
    ['502', gateway(502, 'graph.unavailable')],
    ['503', gateway(503, 'graph.unavailable')],
    ['504', gateway(504, 'graph.unavailable')],
    ['507', gateway(507, 'graph.unexpected')],
    ['200, which is no acceptance', gateway(200, 'graph.unexpected')],
    ['a network that changed', broken(new Error('net::ERR_NETWORK_CHANGED'))],
    ['a network that went away', broken(new Error('net::ERR_INTERNET_DISCONNECTED'))],
    ['a host that went away', broken(platformError('EHOSTUNREACH', 'read EHOSTUNREACH'))],
    ['a TLS fault half way', broken(new Error('net::ERR_SSL_BAD_RECORD_MAC_ALERT'))],
    ['what has no name', broken(new Error('net::ERR_HTTP2_PING_FAILED'))],
    ['an answer that is too large', new AppError('network.tooLarge')],
    ['a redirect off the list', new AppError('network.hostNotAllowed')],
    ['a broken connection', broken(platformError('ECONNRESET'))],
  ])(
    'a send that ends in %s may have gone: it is looked for, never refused @promise P22',
    async (_name, error) => {
      const end = await climbing(mailboxWhere({ send: failing(error) }));
      expect(shape(end).slice(5)).toEqual([`attention ${error.code}`, 'ok in-both']);
      expect(end.result).toBe('arrived');
    },
  );

  it.each([
    ['nobody listening', broken(platformError('ECONNREFUSED'))],
    ['a name nobody knows', broken(platformError('ENOTFOUND'))],
    ['a resolver that is away', broken(platformError('EAI_AGAIN'))],
    [
      'no way to the host',
      broken(platformError('ENETUNREACH', 'connect ENETUNREACH 10.0.0.1:443')),
    ],
    ['a connection that never stood', broken(platformError('UND_ERR_CONNECT_TIMEOUT'))],
    ['a certificate that is refused', broken(new Error('net::ERR_CERT_AUTHORITY_INVALID'))],
    ['429', new AppError('graph.throttled', {}, { status: 429 })],
    ['400', new AppError('graph.badRequest', {}, { status: 400 })],
    ['a sign-in that ended meanwhile', new AppError('auth.signInNeeded')],
  ])('a send that ends in %s sent nothing, and says so', async (_name, error) => {
    const end = await climbing(mailboxWhere({ send: failing(error) }));
    expect(shape(end).slice(5)).toEqual(['problem refused', 'not-tried -']);
  });

  it('a refusal that Exchange names is one whatever its status', async () => {
    const error = new AppError(
      'graph.unavailable',
      {},
      { status: 500, upstreamCode: 'ErrorSendAsDenied' },
    );
    const end = await climbing(mailboxWhere({ send: failing(error) }));
    expect(shape(end).slice(4)).toEqual(['problem right-refused', 'not-tried -', 'not-tried -']);
  });

  it('a cancel while the mail is on its way says that it may have gone @promise P22', async () => {
    const stop = new AbortController();
    const mailbox = mailboxWhere({
      send: async () => {
        stop.abort();
        throw new AppError('run.cancelled');
      },
      isInSentItems: async (_subject, signal) => {
        if (signal.aborted) throw new AppError('run.cancelled');
        return { found: false, requestId: null };
      },
      newest: async (signal) => {
        if (signal.aborted) throw new AppError('run.cancelled');
        return { mails: [], requestId: null };
      },
    });
    const { result, rungs } = await climbing(mailbox, { signal: stop.signal });
    expect(result).toBe('cancelled');
    expect(rungs.find(({ id }) => id === 'accepted')?.status).toBe('attention');
  });

  it('is content with Sent Items when the recipient is somebody else', async () => {
    const end = await climbing(mailboxWhere(), { to: 'someone@fabrikam.example' });
    expect(end.rungs.at(-1)?.fact).toEqual({ kind: 'in-sent-items' });
    expect(end.waited).toEqual([]);
  });

  it('looks again with growing pauses', async () => {
    const { waited, result } = await climbing(mailboxWhere({}, 5));
    expect(result).toBe('arrived');
    expect(waited).toEqual([200, 300, 500, 1_000]);
  });

  it('goes on looking when one look fails', async () => {
    let look = 0;
    const mailbox = mailboxWhere({
      isInSentItems: async () => {
        if (++look === 1) throw new AppError('graph.throttled');
        return { found: true, requestId: null };
      },
      newest: async () => ({
        mails: [{ subject: SUBJECT, from: FROM, preview: '' }],
        requestId: null,
      }),
    });
    expect((await climbing(mailbox)).result).toBe('arrived');
  });

  it('can be cancelled, and says what was not tried', async () => {
    const cancel = new AbortController();
    const mailbox = mailboxWhere({
      isInSentItems: async () => {
        cancel.abort();
        return { found: false, requestId: null };
      },
    });
    const end = await climbing(mailbox, { signal: cancel.signal });
    expect([end.result, end.rungs.at(-1)?.status]).toEqual(['cancelled', 'not-tried']);
  });
});

describe('a look for a mail that was handed over before @send', () => {
  const before = [
    ...withRung(noRungs, 'accepted', { status: 'ok' }).slice(0, 5),
    ...withRung(noRungs, 'arrived', { status: 'attention' }).slice(5),
  ];
  const looking = (mailbox: Mailbox) => lookAgain(runOver(mailbox), before, '2026-11-20T11:50:00Z');

  it('sends nothing, and is content with Sent Items by then', async () => {
    const mailbox = mailboxWhere({ newest: async () => ({ mails: [], requestId: null }) });
    const end = await looking(mailbox);
    expect([end.result, end.rungs.at(-1)?.fact?.kind]).toEqual(['arrived', 'in-sent-items']);
    expect(end.rungs.at(-1)?.elapsedMs).toBe(600_000);
    expect(mailbox.sent).toEqual([]);
  });

  it('says how long it has not been seen', async () => {
    const end = await looking(mailboxWhere({}, 9));
    expect(shape(end)).toMatchObject({ 0: 'stopped', 6: 'attention not-seen-yet' });
    expect(end.rungs.at(-1)?.fact).toMatchObject({ waitedMs: 600_000 });
  });

  it('finds that it came back', async () => {
    const end = await looking(
      mailboxWhere({
        newest: async () => ({
          mails: [
            {
              subject: `Undeliverable: ${SUBJECT}`,
              from: 'postmaster@contoso.example',
              preview: '550 5.7.708',
            },
          ],
          requestId: null,
        }),
      }),
    );
    expect(end.rungs.at(-1)).toMatchObject({
      status: 'problem',
      fact: { kind: 'bounced', code: '5.7.708' },
    });
  });

  it('takes a look that failed for no news about the mail', async () => {
    const end = await looking(
      mailboxWhere({ isInSentItems: failing(new AppError('network.offline')) }),
    );
    expect(end.rungs.at(-1)).toMatchObject({
      status: 'attention',
      error: { code: 'network.offline' },
    });
    expect(end.result).toBe('stopped');
  });
});

it('writes one plain message whose From header is the From address', () => {
  const mime = testMime({
    code: CODE,
    from: FROM,
    to: 'sales@contoso.example',
    siteUrl: 'https://www.contoso.example',
    targetName: 'FluentSMTP',
    date: new Date('2026-11-20T12:00:00Z'),
  });
  expect(mime.split('\r\n\r\n')[0]).toBe(
    [
      `From: <${FROM}>`,
      'To: <sales@contoso.example>',
      `Subject: ${SUBJECT}`,
      'Date: Fri, 20 Nov 2026 12:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=us-ascii',
      'Content-Transfer-Encoding: 7bit',
    ].join('\r\n'),
  );
  expect(mime).toMatch(/^[\x20-\x7e\r\n]*$/);
});
