import type { AppSnapshot } from '@shared/app-snapshot';
import type { Result } from '@shared/result';
import { enterWorld, useStore } from './store';

async function move(call: (input: Record<string, never>) => Promise<Result<AppSnapshot>>) {
  const result = await call({});
  if (result.kind === 'ok') enterWorld(result.value);
  else useStore.setState({ failure: result.error });
}

export const enterPractice = (): Promise<void> => move(window.app.practice.enter);

export const leavePractice = (): Promise<void> => move(window.app.practice.leave);

export const resetPractice = (): Promise<void> => move(window.app.practice.reset);
