import { answerWith, requestChannels } from '@engine/answer';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import { registerRequests } from '../../src/main/ipc/register-requests';
import { recordingHandlers } from '../support/recording-handlers';

interface Frame {
  readonly origin: string;
}

const ours = { id: 7 };
const main: Frame = { origin: 'app://bundle' };

/** A call as Electron hands it over, from this frame of this web contents. */
const call = (senderFrame: Frame | null, id = ours.id, mainFrame: Frame = main) =>
  ({ sender: { id, mainFrame }, senderFrame }) as IpcMainInvokeEvent;

type Listener = Parameters<IpcMain['handle']>[1];

const registered = (window: { readonly id: number } | null = ours) => {
  const listeners = new Map<string, Listener>();
  const { handlers, calls } = recordingHandlers();
  registerRequests(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    answerWith(handlers),
    () => window,
  );
  return { listeners, calls };
};

const iframe: Frame = { origin: 'app://bundle' };

const strangers: readonly [string, IpcMainInvokeEvent][] = [
  ['an iframe of our own origin', call(iframe)],
  ['an iframe of another origin', call({ origin: 'https://evil.example' })],
  ['the main frame of a second window', call(main, 8)],
  ['our main frame on another origin', call({ origin: 'null' }, 7, { origin: 'null' })],
  ['a file', ((frame) => call(frame, 7, frame))({ origin: 'file://' })],
  ['a look-alike host', ((frame) => call(frame, 7, frame))({ origin: 'app://bundle.evil' })],
  ['a frame that is gone', call(null)],
];

describe.each(strangers)('%s', (_name, event) => {
  test('is refused on every channel before the engine sees the call @promise P08', async () => {
    const { listeners, calls } = registered();
    const answers = await Promise.all(
      [...listeners.values()].map((listener) => listener(event, { connectionId: 'c' })),
    );
    expect(answers).toHaveLength(requestChannels.length);
    for (const answer of answers)
      expect(answer).toMatchObject({ kind: 'failed', error: { code: 'ipc.invalid' } });
    expect(calls).toEqual([]);
  });
});

test('our own main frame is answered', async () => {
  const { listeners, calls } = registered();
  const answer = await listeners.get('runs.cancel')?.(call(main), { runId: 'r' });
  expect(answer).toEqual({ kind: 'ok', value: null });
  expect(calls).toEqual(['runs.cancel']);
});

test('no window, no answer @promise P08', async () => {
  const { listeners, calls } = registered(null);
  await listeners.get('runs.cancel')?.(call(main), { runId: 'r' });
  expect(calls).toEqual([]);
});

test.each([[[]], [[{ runId: 'r' }, 'more']]])(
  'a call with arguments %j is refused @promise P09',
  async (inputs) => {
    const { listeners, calls } = registered();
    await listeners.get('runs.cancel')?.(call(main), ...inputs);
    expect(calls).toEqual([]);
  },
);

test('the host listens on the channels of the contract and no other @promise P10', () => {
  expect([...registered().listeners.keys()].sort()).toEqual([...requestChannels].sort());
});
