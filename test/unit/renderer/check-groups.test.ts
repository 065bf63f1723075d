import type { ChecklistState } from '@shared/checklist';
import { describe, expect, it } from 'vitest';
import { groupsOf, litCheck } from '../../../src/renderer/features/checklist/groups';
import { signInNeeds, without } from '../../../src/renderer/features/checklist/sign-in-needs';
import { bad, halfWay, healthy, withCrash } from '../../support/window-fake/checklists';

describe('the groups of the checklist', () => {
  it('come worst first once the check is done', () => {
    expect(
      groupsOf(withCrash)
        .slice(0, 4)
        .map(({ group }) => group),
    ).toEqual(['sign-in', 'dns', 'app', 'mailbox']);
  });

  it('keep their order while the check runs, and count what is to come', () => {
    const groups = groupsOf(halfWay);
    expect(groups.map(({ group }) => group)).toEqual([
      'site',
      'tenant',
      'app',
      'consent',
      'mailbox',
      'sign-in',
      'sending',
      'dns',
      'network',
    ]);
    expect(groups.reduce((sum, { pending }) => sum + pending, 0)).toBe(halfWay.pending.length);
  });

  it('light the first problem, and nothing when all is fine', () => {
    expect(litCheck(groupsOf(bad))).toBe('token.owner');
    expect(litCheck(groupsOf(healthy))).toBeNull();
  });

  it('count a crashed check with the problems', () => {
    expect(groupsOf(withCrash).find(({ group }) => group === 'dns')?.counts.fail).toBe(1);
  });
});

type Done = Extract<ChecklistState, { kind: 'done' }>;

describe('what waits for a sign-in', () => {
  const waiting = (count: number, finding: string): Done => ({
    ...bad,
    outcomes: bad.outcomes.map((outcome, index) =>
      index < count ? { ...outcome, status: 'unknown', finding } : outcome,
    ),
  });

  it('is said once for all, and no longer row by row', () => {
    const state = waiting(5, 'needs-administrator');
    const needs = signInNeeds(state, true);
    expect(needs.map(({ role, outcomes }) => [role, outcomes.length])).toEqual([
      ['administrator', 5],
    ]);
    expect(without(state, needs).outcomes).toHaveLength(state.outcomes.length - 5);
  });

  it('is the set-up before there is a registration, whoever signs in then', () => {
    const outcomes = waiting(5, 'needs-set-up').outcomes.map((outcome, index) =>
      index < 2 ? { ...outcome, finding: 'needs-sender' } : outcome,
    );
    expect(signInNeeds({ ...bad, outcomes }, false)).toMatchObject([
      { role: 'set-up', outcomes: { length: 5 } },
    ]);
  });

  it('speaks for itself where it is one check, or waits for something else', () => {
    expect(signInNeeds(waiting(1, 'needs-sender'), true)).toEqual([]);
    expect(signInNeeds(waiting(5, 'needs-exchange'), true)).toEqual([]);
  });

  it('is not gathered while the check still runs', () => {
    expect(signInNeeds(halfWay, true)).toEqual([]);
  });
});
