import { type Practice, startPractice } from '@practice/practice';
import { scenarios } from '@practice/state/scenario';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asUser } from '../support/practice-graph';
import { atSettings } from '../support/practice-site';

const TOKEN = 'a control token';
let practice: Practice;

beforeEach(async () => {
  practice = await startPractice({ control: { token: TOKEN } });
});

afterEach(() => practice.stop());

async function control(method: string, path: string, body?: unknown, token = TOKEN) {
  const response = await fetch(`${practice.origin}/practice-control${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const organisation = async () =>
  (await asUser(practice, 'admin@contoso.example'))('GET', '/organization?$select=id');

describe('the control endpoint', () => {
  test('answers nobody without its token, and is not there unless asked for', async () => {
    expect((await control('GET', '/journal', undefined, 'wrong')).status).toBe(401);
    const without = await startPractice();
    const response = await fetch(`${without.origin}/practice-control/journal`);
    expect(response.status).toBe(404);
    await without.stop();
  });

  test('plans a fault for a pattern and a count', async () => {
    const fault = {
      match: 'GET graph.microsoft.com/v1.0/organization',
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '7' },
      count: 1,
    };
    expect((await control('POST', '/faults', fault)).status).toBe(201);
    const struck = await organisation();
    expect([struck.status, struck.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await organisation()).status).toBe(200);
  });

  test('throttles without saying for how long, where a fault says nothing of it', async () => {
    await control('POST', '/faults', { match: 'organization', kind: 'status', status: 429 });
    const struck = await organisation();
    expect([struck.status, struck.body.error.code]).toEqual([429, 'TooManyRequests']);
    expect(struck.headers.has('retry-after')).toBe(false);
  });

  test.each<[what: string, match: string, fault: object, says: string]>([
    ['an answer', 'sendMail', { kind: 'status', status: 503 }, 'serviceNotAvailable'],
    ['a throttled mailbox', 'sendMail', { kind: 'status', status: 429 }, 'ApplicationThrottled'],
    ['a broken connection', '/token', { kind: 'reset' }, 'cURL error 56'],
    ['silence', '/token', { kind: 'stall' }, 'cURL error 28'],
    ['an answer that is lost', 'sendMail', { kind: 'lost' }, 'cURL error 28'],
    ['an answer nobody can read', '/token', { kind: 'garbage' }, 'could not be read'],
  ])('reaches what a site’s own server asks: %s', async (_, match, fault, says) => {
    await control('POST', '/scenario', { name: 'linked-and-well' });
    expect((await control('POST', '/faults', { match, ...fault })).status).toBe(201);
    const site = atSettings(practice, 'www.contoso.example');
    const test = { do: 'test', to: 'admin@contoso.example' };
    expect(await site.press(test)).toContain(says);
    expect(await site.press(test)).toBe('Test email has been sent successfully.');
    const sent = practice.realm.world.messages.filter(({ folder }) => folder === 'sentitems');
    expect(sent).toHaveLength('kind' in fault && fault.kind === 'lost' ? 2 : 1);
  });

  test('moves the clock, so that a token ends', async () => {
    const ask = await asUser(practice, 'admin@contoso.example');
    expect((await ask('GET', '/me')).status).toBe(200);
    await control('POST', '/clock', { advanceMs: 2 * 3_600_000 });
    expect((await ask('GET', '/me')).status).toBe(401);
    await control('POST', '/clock', { offsetMs: 0 });
    expect((await ask('GET', '/me')).status).toBe(200);
  });

  test('shows the journal of requests, without queries or bodies, and empties it', async () => {
    await organisation();
    expect((await control('GET', '/journal')).body).toMatchObject([
      { method: 'GET', host: 'graph.microsoft.com', path: '/v1.0/organization', status: 200 },
    ]);
    await control('DELETE', '/journal');
    expect((await control('GET', '/journal')).body).toEqual([]);
  });

  test('takes a snapshot and goes back to it', async () => {
    const admin = await asUser(practice, 'admin@contoso.example');
    const { id } = (await control('POST', '/snapshot')).body;
    await admin('POST', '/applications', { displayName: 'later' });
    const count = async () =>
      (await admin('GET', '/applications?$select=displayName')).body.value.length;
    expect(await count()).toBe(1);
    expect((await control('POST', '/restore', { id })).status).toBe(204);
    expect(await count()).toBe(0);
  });

  test.each([
    ['an unknown scenario', 'POST', '/scenario', { name: 'none' }, 404],
    ['an unknown snapshot', 'POST', '/restore', { id: 'none' }, 404],
    ['a fault without a pattern', 'POST', '/faults', { kind: 'reset' }, 400],
    ['a status that is none', 'POST', '/faults', { kind: 'status', match: 'x', status: 7 }, 400],
    ['a pattern that cannot be read', 'POST', '/faults', { kind: 'reset', match: '(' }, 400],
    ['a body that is no JSON', 'POST', '/clock', '{', 400],
    ['an unknown control', 'GET', '/colours', undefined, 404],
  ])('refuses %s', async (_, method, path, body, status) => {
    expect((await control(method, path, body)).status).toBe(status);
  });

  test('enters every scenario there is', async () => {
    for (const { name } of scenarios) {
      expect((await control('POST', '/scenario', { name })).status, name).toBe(200);
    }
  });
});
