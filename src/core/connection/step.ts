import type { ConnectionView, SetUpStep } from '@shared/connection';
import { maySend } from './verdict';

type Done = (view: Omit<ConnectionView, 'step'>) => boolean;

/** When a step counts as done. A step further on that is done does not open one before it again. */
const steps: readonly (readonly [SetUpStep, Done])[] = [
  ['site', (view) => view.callback !== ''],
  [
    'administrator',
    (view) =>
      view.app !== null ||
      isUnderWay(view) ||
      (view.administrator.kind === 'signed-in' && view.administrator.verdict.kind === 'fits'),
  ],
  ['plan', (view) => view.app !== null && view.secret !== null && isSettled(view)],
  ['values', (view) => view.valuesSeen],
  ['sender', (view) => view.sender.kind === 'signed-in' && maySend(view.sender.verdict)],
];

/** The right to write is asked for while a plan is applied: that is no step back. */
const isUnderWay: Done = ({ plan }) =>
  plan.kind === 'applying' || plan.kind === 'stopped' || plan.kind === 'done';

const isSettled: Done = ({ plan }) => plan.kind === 'done' || plan.kind === 'none';

/** The first step that is not done; null once a test has arrived. */
export function openStep(
  view: Omit<ConnectionView, 'step'>,
  provenAt: string | null,
): SetUpStep | null {
  if (provenAt !== null) return null;
  return steps.find(([, done]) => !done(view))?.[0] ?? 'test';
}
