import { type Answer, refuse, requestChannels } from '@engine/answer';
import type { IpcMain, WebContents } from 'electron';
import { isTrusted } from './trusted-sender';

/** Answers every request of the contract, for our window alone. Calls that come before the engine is there wait for it. */
export function registerRequests(
  ipc: Pick<IpcMain, 'handle'>,
  answer: Answer,
  ours: () => Pick<WebContents, 'id'> | null,
): void {
  for (const name of requestChannels) {
    ipc.handle(name, (event, ...inputs: readonly unknown[]) =>
      isTrusted(event, ours()) && inputs.length === 1 ? answer(name, inputs[0]) : refuse(name),
    );
  }
}
