import { linkedStory, type Story } from '@practice/state/linked-world';
import type { CheckOutcome } from '@shared/checklist';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench } from '../support/main-job';

const job = mainJobBench();

/** A site somebody else set up, looked at by an administrator: nothing of it was made here. */
async function lookedAt(story: Story): Promise<ReadonlyMap<string, CheckOutcome>> {
  job().practice.realm.enter(story.world);
  const seen = await job().signIn(await job().create(), 'administrator', ADMIN);
  const { checklist, app } = await job().check(seen);
  if (checklist.kind !== 'done') throw new Error(checklist.kind);
  expect(app).toBeNull();
  return new Map(checklist.outcomes.map((outcome) => [outcome.checkId, outcome]));
}

describe('a site that was set up elsewhere @doctor', () => {
  it('is judged by the registration that holds its callback, not left as "before the set-up"', async () => {
    const story = linkedStory();
    for (const secret of story.app.passwordCredentials) secret.endDateTime = '2026-01-01T00:00:00Z';
    const outcomes = await lookedAt(story);
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

  it('with two registrations for it is no guess: the plan asks which one', async () => {
    const story = linkedStory();
    story.world.applications.push({ ...story.app, id: 'another', appId: 'another-app' });
    const outcomes = await lookedAt(story);
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
