import { describe, expect, it } from 'vitest';
import { groupsOf, litCheck } from '../../../src/renderer/features/checklist/groups';
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
