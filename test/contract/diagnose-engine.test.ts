import type { ConnectionView } from '@shared/connection';
import type { Diagnosis } from '@shared/diagnosis';
import { describe, expect, it } from 'vitest';
import { ADMIN, CALLBACK, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const ask = (text: string, more: object = {}): Promise<Diagnosis> =>
  job().engine.call<Diagnosis>('diagnose.text', { text, ...more });

const about = (text: string, { id }: ConnectionView): Promise<Diagnosis> =>
  ask(text, { connectionId: id });

const firstOf = ({ causes }: Diagnosis) => causes[0]?.id;
const whyOf = ({ causes }: Diagnosis) => causes[0]?.why.join(' ') ?? '';

/** Set up, linked by somebody, and looked at by the doctor. */
const checkedAs = async (person: typeof ADMIN | typeof SENDER): Promise<ConnectionView> =>
  job().check(await job().signIn(await job().setUp(), 'sender', person, { pickAccount: true }));

const ownApps = () =>
  job().practice.realm.world.applications.filter(({ web }) => web.redirectUris.includes(CALLBACK));

describe('diagnosis of a text about a connection @diagnose', () => {
  it.each(['422 Forbidden', '403 Forbidden'])(
    'without a connection %s leaves several causes and a question',
    async (text) => {
      const { causes, question } = await ask(text);
      expect(causes.length).toBeGreaterThan(1);
      expect(question?.answers?.length).toBeGreaterThan(1);
    },
  );

  it.each(['422 Forbidden', '403 Forbidden'])(
    'the account that the doctor found linked explains %s',
    async (text) => {
      const answer = await about(text, await checkedAs(ADMIN));
      expect(firstOf(answer)).toBe('sender.wrongAccount');
      expect(whyOf(answer)).toMatch(/The check “.+” found on \d+ \w+ \d{4}: Signed in as admin@/);
    },
  );

  it.each(['422 Forbidden', '403 Forbidden'])(
    'the consent that the doctor found missing explains %s',
    async (text) => {
      const view = await job().signIn(await job().setUp(), 'sender', SENDER);
      const ids = ownApps().map(({ appId }) => appId);
      const { servicePrincipals, grants } = job().practice.realm.world;
      const principals = servicePrincipals.filter(({ appId }) => ids.includes(appId));
      for (const grant of grants)
        if (principals.some(({ id }) => id === grant.clientId)) grant.scope = 'User.Read';
      expect(firstOf(await about(text, await job().check(view)))).toBe('graph.ErrorAccessDenied');
    },
  );

  it('the secret that the doctor found ended explains “Unauthorized”, also after a restart', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    for (const secret of ownApps().flatMap(({ passwordCredentials }) => passwordCredentials))
      secret.endDateTime = '2020-01-01T00:00:00Z';
    await job().check(view);
    await job().restart();
    const answer = await about('422 Unauthorized', view);
    expect(firstOf(answer)).toBe('AADSTS7000222');
    expect(whyOf(answer)).toMatch(
      /The check “.+” found on .+: The client secret ended on 1 Jan 2020/,
    );
  });

  it('the secret that ended before a new one was made is no reason for one more', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    const old = ownApps().flatMap(({ passwordCredentials }) => passwordCredentials);
    for (const secret of old) secret.endDateTime = '2020-01-01T00:00:00Z';
    const checked = await job().check(view);
    expect(firstOf(await about('422 Unauthorized', checked))).toBe('AADSTS7000222');

    await job().engine.call('plan.make', { connectionId: view.id, newSecret: true });
    const ready = await job().engine.until(view.id, ({ plan }) => plan.kind === 'ready');
    const rotated = await job().apply(ready);
    expect(rotated.plan.kind).toBe('done');
    const after = await about('422 Unauthorized', rotated);
    expect(firstOf(after)).not.toBe('AADSTS7000222');
    expect(JSON.stringify(after)).not.toContain('2020');
  });

  it('what Microsoft says in the text goes before what the doctor found', async () => {
    const answer = await about(
      'AADSTS50011: The redirect URI specified in the request does not match',
      await checkedAs(ADMIN),
    );
    expect(firstOf(answer)).toBe('AADSTS50011');
    expect(whyOf(answer)).toContain('Against it: ');
  });

  it('a fault of the connection does not explain an error that is about something else', async () => {
    const answer = await about(
      'cURL error 6: Could not resolve host: graph.microsoft.com',
      await checkedAs(ADMIN),
    );
    expect(answer.causes.map(({ id }) => id)).toEqual(['net.curl6']);
  });

  it('an error that says nothing is explained by what the doctor found', async () => {
    const answer = await about('Something went wrong. Try again later.', await checkedAs(ADMIN));
    expect(firstOf(answer)).toBe('sender.wrongAccount');
  });

  it('an answer that is chosen ranks again, and the question is not asked again', async () => {
    const first = await ask('422 Forbidden');
    const answer = first.question?.answers?.find(({ label }) => label === 'An administrator');
    const second = await ask('422 Forbidden', { answers: [answer?.id] });
    expect(firstOf(second)).toBe('sender.wrongAccount');
    expect(whyOf(second)).toContain('You answered: An administrator.');
    expect(second.question?.text).not.toBe(first.question?.text);
  });

  it('the answers name the From address of the connection', async () => {
    const { question } = await about('422 Forbidden', await job().create());
    expect(question?.answers?.map(({ label }) => label)).toContain('web@contoso.example');
  });
});
