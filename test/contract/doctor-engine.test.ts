import type { Parts } from '@engine/services/ports';
import { systemParts } from '@engine/services/system-parts';
import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../support/engine-bench';
import { FROM, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const ready = async (): Promise<ConnectionView> =>
  job().signIn(await job().setUp(), 'sender', SENDER);

const done = ({ checklist }: ConnectionView) => {
  if (checklist.kind !== 'done') throw new Error(checklist.kind);
  return checklist;
};

const byId = (view: ConnectionView) =>
  new Map(done(view).outcomes.map((outcome): [string, CheckOutcome] => [outcome.checkId, outcome]));

const again = async (view: ConnectionView, only: readonly string[]): Promise<ConnectionView> => {
  await job().engine.call('doctor.run', { connectionId: view.id, only });
  return job().engine.until(view.id, ({ checklist }) => checklist.kind === 'done');
};

const revoke = (): void => {
  job().practice.realm.world.grants.length = 0;
};

describe('the checklist of a connection @doctor', () => {
  it('tells what is new since the last run, also after a restart in between', async () => {
    const before = await job().check(await ready());
    expect(done(before).newSince).toBeNull();
    await job().restart();
    revoke();
    const after = await job().check(before);
    const news = { at: done(before).at, checkIds: ['consent.delegated'] };
    expect(done(after).newSince).toMatchObject(news);
    expect(done(await job().check(after)).newSince).toMatchObject(news);
    await job().restart();
    const kept = await job().engine.call<ConnectionView>('connections.get', {
      connectionId: before.id,
    });
    expect(done(kept).newSince).toMatchObject(news);
  });

  it('runs one check again; the others keep what they said and when', async () => {
    const before = await job().check(await ready());
    revoke();
    const after = await again(before, ['consent.delegated']);
    expect(byId(after).get('consent.delegated')?.status).toBe('fail');
    expect(done(after).at).toBe(done(before).at);
    for (const [id, outcome] of byId(before)) {
      if (id !== 'consent.delegated') expect(byId(after).get(id)).toEqual(outcome);
    }
    expect(byId(after).size).toBe(byId(before).size);
  });

  it('asks nobody but the source of the one check', async () => {
    const before = await job().check(await ready());
    const asked = job().engine.wire.length;
    await again(before, ['site.plugin-version']);
    expect(job().engine.wire.slice(asked)).toEqual([
      expect.stringMatching(/^GET \/www\.contoso\.example\/.*readme\.txt$/),
    ]);
  });

  it('reaches the mail server of the practice tenant, and no other', async () => {
    const dials: unknown[] = [];
    const doctor: Parts['doctor'] = async (options) => {
      dials.push(options.dial('smtp.office365.com', 587), options.dial('mail.example', 25));
      return systemParts.doctor(options);
    };
    await job().engine.services.close();
    const { practice, home, keychain } = job();
    const engine = await startEngine({ practice, home, vault: keychain.vault, parts: { doctor } });
    const { id } = await engine.call<ConnectionView>('connections.create', {
      targetId: 'wp-fluentsmtp',
      site: 'contoso.example',
      fromAddress: FROM,
    });
    await engine.call('doctor.run', { connectionId: id });
    await engine.until(id, ({ checklist }) => checklist.kind === 'done');
    await engine.services.close();
    expect(dials).toEqual([practice.smtp, null]);
    await job().restart();
  });

  it('judges from now on by the version the site tells now', async () => {
    const before = await job().check(await ready());
    const [site] = job().practice.realm.world.sites;
    if (!site) throw new Error('no site');
    site.pluginVersion = '2.2.5';
    const after = await job().check(before);
    expect(after.pluginVersion).toBe('2.2.5');
    expect(byId(after).get('app.audience')).toMatchObject({
      status: 'fail',
      finding: 'single-tenant',
      params: { version: '2.2.5', from: 'site' },
    });
  });
});
