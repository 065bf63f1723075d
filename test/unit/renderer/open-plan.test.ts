import { ok, type Result } from '@shared/result';
import type { SignInState } from '@shared/sign-in';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openRotation } from '../../../src/renderer/state/open-plan';
import { goTo, keepConnection, useStore } from '../../../src/renderer/state/store';
import { connectionOf, signedIn, waiting } from '../../support/window-fake/samples';

const { id } = connectionOf();
const put = (administrator: SignInState): void => keepConnection(connectionOf({ administrator }));
const settled = () => new Promise((resolve) => setImmediate(resolve));

const signInNeeded: Result<unknown> = {
  kind: 'failed',
  error: { code: 'auth.signInNeeded', params: {}, details: { at: '' } },
};
let answer: Result<unknown> = signInNeeded;
const make = vi.fn(async (_input: object) => answer);

/** Somebody signs in as the administrator, from wherever the window is. */
const signIn = async (): Promise<void> => {
  answer = ok({ runId: 'r' });
  put(waiting);
  put(signedIn('admin@contoso.example'));
  await settled();
};

beforeEach(() => {
  answer = signInNeeded;
  make.mockClear();
  vi.stubGlobal('window', { app: { plan: { make } } });
  useStore.setState({ connections: {}, route: { kind: 'home' }, failure: null });
  put({ kind: 'signed-out', reason: 'expired' });
});

afterEach(() => vi.unstubAllGlobals());

it('makes the plan that was wished for once the administrator has signed in', async () => {
  void openRotation(id);
  await settled();
  expect(useStore.getState().route).toMatchObject({ kind: 'set-up', showing: 'administrator' });
  await signIn();
  expect(make).toHaveBeenCalledTimes(2);
  expect(make).toHaveBeenLastCalledWith(expect.objectContaining({ newSecret: true }));
  expect(useStore.getState().route).toMatchObject({ kind: 'set-up', showing: 'plan' });
});

it('does not jump to the plan at a sign-in long after the person left', async () => {
  void openRotation(id);
  await settled();
  goTo({ kind: 'connection', connectionId: id, page: 'checklist' });
  await signIn();
  expect(make).toHaveBeenCalledTimes(1);
  expect(useStore.getState().route).toMatchObject({ kind: 'connection', page: 'checklist' });
});

it('does not come back to a wish that was left and whose set-up is opened again', async () => {
  void openRotation(id);
  await settled();
  goTo({ kind: 'home' });
  goTo({ kind: 'set-up', connectionId: id, showing: null });
  await signIn();
  expect(make).toHaveBeenCalledTimes(1);
});

it('does not pull back a person who left before the answer came', async () => {
  void openRotation(id);
  goTo({ kind: 'home' });
  await settled();
  expect(useStore.getState().route).toEqual({ kind: 'home' });
});

it('makes one plan for many presses, not one for each', async () => {
  void openRotation(id);
  await settled();
  void openRotation(id);
  await settled();
  void openRotation(id);
  await settled();
  make.mockClear();
  await signIn();
  expect(make).toHaveBeenCalledTimes(1);
});
