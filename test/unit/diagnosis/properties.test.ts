import { diagnose } from '@core/diagnosis/diagnose';
import { questionTexts } from '@shared/text/en/diagnosis-questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, samples } from '../../support/corpus';

const texts = [...corpusOf('first-author.jsonl'), ...samples()].map(({ text }) => text);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const random = (length: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: length, maxLength: length })
    .map((parts) => parts.join(''))
    .filter((text) => /\d.*\d.*\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text));

/** Secrets, each in a wrapping that people paste. */
const planted = fc.oneof(
  random(37).map((body) => ({
    secret: `q1w8Q~${body.slice(0, 34)}`,
    wrap: (s: string) => `my secret ${s} fails`,
  })),
  random(80).map((body) => ({
    secret: `1.A${body}`,
    wrap: (s: string) => `{"refresh_token":"${s}"}`,
  })),
  random(80).map((body) => ({
    secret: `0.A${body}`,
    wrap: (s: string) => `https://contoso.example/cb?code=${s}&state=1`,
  })),
  random(60).map((body) => ({
    secret: `eyJ${body}.eyJ${body}.${body}`,
    wrap: (s: string) => `Authorization: Bearer ${s}`,
  })),
  random(14).map((body) => ({
    secret: body,
    wrap: (s: string) => `define('WPMS_SMTP_PASS', '${s}');`,
  })),
  random(14).map((body) => ({
    secret: body,
    wrap: (s: string) => `"password": "${s}", "host": "smtp.office365.com"`,
  })),
  random(14).map((body) => ({
    secret: body,
    wrap: (s: string) => `grant_type=password&password=${s}&scope=x`,
  })),
  random(14).map((body) => ({
    secret: body,
    wrap: (s: string) => `smtp://web:${s}@smtp.office365.com:587`,
  })),
  random(30).map((body) => ({ secret: body, wrap: (s: string) => `client_secret=${s}` })),
  random(20).map((body) => ({
    secret: body,
    wrap: (s: string) => `Cookie: wordpress_logged_in=${s}; path=/`,
  })),
  random(16).map((body) => ({
    secret: btoa(body),
    wrap: (s: string) => `S: 334 UGFzc3dvcmQ6\nC: ${s}\nS: 535 5.7.3 Authentication unsuccessful`,
  })),
  random(60).map((body) => ({
    secret: btoa(`user=web@contoso.example\u0001auth=Bearer ${body}\u0001\u0001`),
    wrap: (s: string) => `AUTH XOAUTH2 ${s}`,
  })),
);

/** A text of the corpus, cut, doubled, shuffled or with noise in it. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat({ max: 400 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('cut', 'insert', 'double', 'reverse lines', 'upper', 'noise'),
  )
  .map(([text, at, noise, how]) => {
    switch (how) {
      case 'cut':
        return text.slice(0, at);
      case 'insert':
        return text.slice(0, at) + noise + text.slice(at);
      case 'double':
        return `${text}\n${text}`;
      case 'reverse lines':
        return text.split('\n').reverse().join('\n');
      case 'upper':
        return text.toUpperCase();
      default:
        return noise;
    }
  });

const shape = (text: string): boolean => {
  const { causes, recognised, question } = diagnose({ text });
  return (
    causes.length <= 3 &&
    causes.every(
      ({ confidence, fix, why }) =>
        confidence > 0 && confidence <= 1 && fix.length > 0 && why.length > 0,
    ) &&
    recognised.every(({ where }) => /^(?:line \d+|facts)$/.test(where)) &&
    (causes.length > 0 || question !== null)
  );
};

/** Processor time of the fastest of several runs: other work on the machine only ever adds. */
const fastest = (text: string): number =>
  Math.min(
    ...[0, 1, 2].map(() => {
      const start = process.cpuUsage();
      diagnose({ text });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    }),
  );

const filled = (part: string, size: number): string =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size);

describe('diagnosis of anything @diagnose', () => {
  it('answers 10,000 random and mutated pastes in the right shape', { timeout: 120_000 }, () => {
    fc.assert(fc.property(mutated, shape), { numRuns: 10_000 });
  });

  it('survives any answer that is sent, also one named like a part of every object', () => {
    const names = fc.constantFrom('__proto__', ...Object.getOwnPropertyNames(Object.prototype));
    const ids = fc.constantFrom(...Object.keys(questionTexts));
    const answer = fc
      .tuple(fc.oneof(ids, names), fc.oneof(names, fc.string()))
      .map(([id, option]) => `${id}.${option}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(answer, { maxLength: 4 }),
        (text, answers) => {
          const { causes } = diagnose({ text, answers });
          expect(causes.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('echoes no planted secret, whatever stands around it @promise P19', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        planted,
        fc.constantFrom(...texts),
        fc.boolean(),
        ({ secret, wrap }, around, before) => {
          const text = before ? `${wrap(secret)}\n${around}` : `${around}\n${wrap(secret)}`;
          const diagnosis = diagnose({ text });
          expect(JSON.stringify(diagnosis)).not.toContain(secret);
          expect(diagnosis.masked.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [
      'a log',
      '2026-11-20 08:00:01 CLIENT -> SERVER: EHLO www.contoso.example 535 5.7.139 AADSTS50011\n',
    ],
    ['one long line', 'AADSTS50011 The redirect URI password was changed by the admin and so on '],
    ['base64', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ'],
    ['brackets and quotes', '{"client_secret":"'],
    ['header beginnings', 'eyJhbGciOi.'],
    ['logins', '334 VXNlcm5hbWU6\nd2ViQGNvbnRvc28uZXhhbXBsZQ==\n'],
    ['blanks', ' \t '],
    ['sentences', 'the admin reset the password. we moved the site to a new server! '],
    ['addresses', 'web@contoso.example '],
    ['percent', '%25%32%35'],
    ['versions, which look like codes of mail', 'libssl3 4.12.1 '],
  ])('takes time in proportion to the size of %s', { timeout: 120_000 }, (_, part) => {
    fastest(filled(part, 100_000));
    const tenth = fastest(filled(part, 100_000));
    const whole = fastest(filled(part, 1_000_000));
    expect(whole / Math.max(tenth, 2)).toBeLessThan(20);
  });
});
