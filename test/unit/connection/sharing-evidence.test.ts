import { sharingEvidence } from '@core/connection/sharing-evidence';
import { expect, it } from 'vitest';

const fact = (id: string, at: string) => ({
  id,
  known: true,
  value: `${id} at ${at}`,
  reason: null,
  at,
  requestId: null,
  share: 'as-is' as const,
});

const outcome = (checkId: string, at: string) => ({
  checkId,
  group: 'app' as const,
  status: 'pass' as const,
  finding: 'x',
  params: {},
  remedy: null,
  evidence: [fact('app.registration', at)],
  at,
});

it('keeps a fact that many checks stood on once, and tells those of two runs apart', () => {
  const read = {
    kind: 'done' as const,
    at: '2',
    elapsedMs: 1,
    outcomes: [outcome('a', '1'), outcome('b', '1'), outcome('c', '2')],
    newSince: null,
  };
  const shared = sharingEvidence(read);
  expect(shared).toEqual(read);
  const facts = shared.kind === 'done' ? shared.outcomes.map(({ evidence }) => evidence[0]) : [];
  expect(facts[0]).toBe(facts[1]);
  expect(facts[2]).not.toBe(facts[1]);
});
