import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { linkedPractice, withSmtp } from '../support/linked-practice';
import { submitBySmtp } from '../support/submit-by-smtp';

/** The words of smtp.office365.com, which programs take apart. */

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';

const here = linkedPractice(withSmtp);

/** Speaks line by line and answers each whole reply. */
function speaker(socket: Socket) {
  let heard = '';
  const next = (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const look = (data?: Buffer): void => {
        heard += data?.toString('utf8') ?? '';
        const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(heard)?.[0];
        if (whole === undefined) return;
        heard = heard.slice(whole.length);
        socket.off('data', look);
        resolve(whole.trimEnd().split('\r\n'));
      };
      socket.on('data', look);
      look();
    });
  return {
    hear: next,
    say: (line: string) => {
      socket.write(`${line}\r\n`);
      return next();
    },
  };
}

const open = (): Socket => connect(here.practice.smtp.port, here.practice.smtp.host);

const features = (reply: readonly string[]): readonly string[] =>
  reply.slice(1).map((line) => line.slice(4));

describe('the dialogue of SMTP submission', () => {
  test('offers to sign in only after encryption, and by no other ways than Exchange', async () => {
    const plain = open();
    const before = speaker(plain);
    expect(await before.hear()).toEqual([
      expect.stringMatching(/^220 \S+ Microsoft ESMTP MAIL Service .*ready at \w{3}, \d\d /),
    ]);
    const first = await before.say('EHLO shop.example');
    expect(first[0]).toMatch(/^250-\S+ Hello \[127\.0\.0\.1\]$/);
    expect(features(first)).toEqual([
      'SIZE 157286400',
      'PIPELINING',
      'DSN',
      'ENHANCEDSTATUSCODES',
      'STARTTLS',
      '8BITMIME',
      'SMTPUTF8',
    ]);
    expect(await before.say('AUTH LOGIN')).toEqual(['504 5.7.4 Unrecognized authentication type']);
    expect(await before.say('STARTTLS')).toEqual(['220 2.0.0 SMTP server ready']);
    const secure = connectTls({ socket: plain, rejectUnauthorized: false });
    const { say } = speaker(secure);
    expect(features(await say('EHLO shop.example'))).toContain('AUTH LOGIN XOAUTH2');
    expect(await say('AUTH PLAIN AGEAYg==')).toEqual([
      '504 5.7.4 Unrecognized authentication type',
    ]);
    const login = Buffer.from(WEB).toString('base64');
    expect(await say(`AUTH LOGIN ${login}`)).toEqual([expect.stringMatching(/^334 /)]);
    expect(await say(Buffer.from('practice').toString('base64'))).toEqual([
      '235 2.7.0 Authentication successful',
    ]);
    expect(await say(`MAIL FROM:<${WEB}>`)).toEqual(['250 2.1.0 Sender OK']);
    expect(await say(`RCPT TO:<${ADMIN}>`)).toEqual(['250 2.1.5 Recipient OK']);
    expect(await say('DATA')).toEqual(['354 Start mail input; end with <CRLF>.<CRLF>']);
    expect(await say('Message-ID: <1@shop>\r\nSubject: Hi\r\n\r\nHi\r\n.')).toEqual([
      expect.stringMatching(/^250 2\.0\.0 OK <1@shop> \[Hostname=\S+\]$/),
    ]);
    expect(await say('QUIT')).toEqual(['221 2.0.0 Service closing transmission channel']);
    secure.destroy();
  });

  test('takes the thirty-first mail of a minute, and delivers it in the next', async () => {
    for (let sent = 0; sent < 31; sent += 1) {
      expect(await submitBySmtp(here.practice, { by: 'password', user: WEB })).toMatch(/^250/);
    }
    const { realm } = here.practice;
    const waits = realm.world.messages
      .filter(({ folder }) => folder === 'inbox')
      .map(({ at, visibleFrom }) => Date.parse(visibleFrom) - Date.parse(at));
    expect(waits.slice(0, 30).every((wait) => wait < 1000)).toBe(true);
    expect(waits[30]).toBeGreaterThan(30_000);
  });
});
