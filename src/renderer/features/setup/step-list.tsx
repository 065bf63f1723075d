import type { SetUpStep } from '@shared/connection';
import { setUpSteps } from '@shared/connection';
import { setup } from '@shared/text/en/setup';
import { classNames } from '../../components/class-names';
import { CrossIcon, TickIcon } from '../../components/icons';
import styles from './step-list.module.css';

export interface StepView {
  readonly id: SetUpStep;
  readonly state: 'done' | 'now' | 'bad' | 'later';
  readonly word: string;
}

/** The six steps. State is said in a word under each name. */
export function StepList(props: { readonly steps: readonly StepView[] }) {
  return (
    <ol className={styles.steps}>
      {props.steps.map((step, index) => (
        <li
          key={step.id}
          className={classNames(styles.step, styles[step.state])}
          aria-current={step.state === 'now' || step.state === 'bad' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true">
            {dotOf(step, index + 1)}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{setup.steps[step.id]}</span>
            <span className={styles.word}>{step.word}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function dotOf(step: StepView, number: number) {
  if (step.state === 'done') return <TickIcon />;
  return step.state === 'bad' ? <CrossIcon /> : number;
}

/** States of the list from the step one is at; `now` says how it stands there. */
export function stepViews(
  current: SetUpStep | null,
  now: { readonly word: string; readonly bad: boolean },
): readonly StepView[] {
  const at = current === null ? setUpSteps.length : setUpSteps.indexOf(current);
  return setUpSteps.map((id, index) => {
    if (index < at) return { id, state: 'done', word: setup.stepWords.done };
    if (index > at) return { id, state: 'later', word: setup.stepWords.later };
    return { id, state: now.bad ? 'bad' : 'now', word: now.word };
  });
}
