import { linkedStory, type Story } from '@practice/state/linked-world';
import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench } from '../support/main-job';

const job = mainJobBench();

/** A site somebody else set up, looked at by an administrator: nothing of it was made here. */
async function lookedAt(story: Story): Promise<ConnectionView> {
  job().practice.realm.enter(story.world);
  const seen = await job().signIn(await job().create(), 'administrator', ADMIN);
  const checked = await job().check(seen);
  expect(checked.app).toBeNull();
  return checked;
}

function outcomesOf({ checklist }: ConnectionView): ReadonlyMap<string, CheckOutcome> {
  if (checklist.kind !== 'done') throw new Error(checklist.kind);
  return new Map(checklist.outcomes.map((outcome) => [outcome.checkId, outcome]));
}

describe('a site that was set up elsewhere @doctor', () => {
  it('is judged by the registration that holds its callback, not left as "before the set-up"', async () => {
    const story = linkedStory();
    for (const secret of story.app.passwordCredentials) secret.endDateTime = '2026-01-01T00:00:00Z';
    const outcomes = outcomesOf(await lookedAt(story));
    expect(outcomes.get('app.exists')).toMatchObject({
      status: 'pass',
      params: { name: 'Website mail' },
    });
    expect(outcomes.get('app.secret-present')?.finding).toBe('all-ended');
    expect(outcomes.get('consent.delegated')?.status).toBe('pass');
    expect(outcomes.get('app.secret-hint')).toMatchObject({
      finding: 'needs-secret',
      remedy: { action: { kind: 'plan' } },
    });
  });

  it('whose callback lacks its www is told so, and its registration is mended, not made twice', async () => {
    const callback = 'https://contoso.example/wp-json/fluent-smtp/outlook_callback';
    const view = await lookedAt(linkedStory({ callback }));
    expect(outcomesOf(view).get('app.redirect')).toMatchObject({
      status: 'fail',
      remedy: { action: { kind: 'plan' } },
    });
    const { plan } = await job().plan(view);
    if (plan.kind !== 'ready') throw new Error(plan.kind);
    expect(plan.plan.appName).toBe('Website mail');
  });

  it('with two registrations for it is no guess: the plan asks which one', async () => {
    const story = linkedStory();
    story.world.applications.push({ ...story.app, id: 'another', appId: 'another-app' });
    const outcomes = outcomesOf(await lookedAt(story));
    expect(outcomes.get('app.exists')).toMatchObject({
      status: 'unknown',
      finding: 'needs-set-up',
      remedy: { action: { kind: 'plan' } },
    });
    expect(outcomes.get('app.duplicates')).toMatchObject({
      finding: 'several',
      params: { count: 2 },
    });
  });
});
