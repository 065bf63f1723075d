import { createLog, redacted } from '@engine/log';
import { expect, it } from 'vitest';

const now = () => new Date('2026-11-20T12:00:00Z');

it.each([
  ['Bearer eyJhbGciOi.eyJzdWIi.c2ln', 'eyJ'],
  ['https://localhost/?code=0.AXoAabcdefghijklmnopqrstu&state=xyz', '0.AXo'],
  ['{"refresh_token":"1.AXoAabcdefghijklmnopqrstuvw"}', '1.AXo'],
  ['client_secret=abc8Q~deadbeefdeadbeefdeadbeefdeadbeefdead', 'deadbeef'],
  ['the secret is abc8Q~deadbeefdeadbeefdeadbeefdeadbeef-x', 'deadbeef'],
  ['password: hunter2', 'hunter2'],
])('takes what is secret out of %j', (text, secret) => {
  expect(redacted(text)).not.toContain(secret);
});

it('leaves error codes, ids and plain words alone', () => {
  const text = 'AADSTS7000215 at graph.denied, request 3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
  expect(redacted(text)).toBe(text);
});

it('writes a fault with its name, code, frames and causes, and no secret', () => {
  const lines: string[] = [];
  const cause = Object.assign(new Error('sent code=0.AXoAsecretsecretsecret to it'), {
    code: 'ECONNRESET',
  });
  createLog((line) => lines.push(line), now).fault('plan.apply', new Error('no', { cause }));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    at: '2026-11-20T12:00:00.000Z',
    level: 'fault',
    event: 'plan.apply',
    name: 'Error',
    message: 'no',
    cause: { code: 'ECONNRESET', message: 'sent code=[redacted] to it' },
  });
});
