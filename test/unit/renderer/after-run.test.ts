import type { PlanState } from '@shared/plan';
import { beforeEach, expect, it } from 'vitest';
import { afterRun } from '../../../src/renderer/state/after-run';
import { keepConnection, useStore } from '../../../src/renderer/state/store';
import { connectionOf } from '../../support/window-fake/samples';

const { id } = connectionOf();
const push = (plan: PlanState): void => keepConnection(connectionOf({ plan }));
const making: PlanState = { kind: 'making', runId: 'r' };
const start = () => afterRun(id, ({ plan }) => plan.kind === 'making');
const still = Symbol('still waiting');
const now = (ended: Promise<unknown>): Promise<unknown> =>
  Promise.race([ended, new Promise((resolve) => setImmediate(() => resolve(still)))]);

beforeEach(() => useStore.setState({ connections: {} }));

it.each<PlanState>([
  { kind: 'none' },
  { kind: 'failed', error: { code: 'network.offline', params: {}, details: { at: '' } } },
])('ends with whatever the run ended in: $kind', async (end) => {
  const { ended } = start();
  push(making);
  push(end);
  expect(await ended).toMatchObject({ plan: end });
});

it('waits for the run to begin, and to end', async () => {
  push({ kind: 'none' });
  const { ended } = start();
  push({ kind: 'none' });
  expect(await now(ended)).toBe(still);
  push(making);
  expect(await now(ended)).toBe(still);
});

it('hears the end of a run that went on already', async () => {
  push(making);
  const { ended } = start();
  push({ kind: 'none' });
  expect(await ended).toMatchObject({ plan: { kind: 'none' } });
});

it('ends without a view when the connection goes', async () => {
  const { ended } = start();
  push(making);
  useStore.setState({ connections: {} });
  expect(await ended).toBeNull();
});
