import type { SetUpStep } from '@shared/connection';
import { setUpSteps } from '@shared/connection';
import { setup } from '@shared/text/en/setup';
import { BackToAll } from '../../components/connection-side';
import { Side } from '../../components/side';
import styles from './set-up-side.module.css';
import { StepList, stepViews } from './step-list';

/** The steps as the left column. In a narrow window only "Step 3 of 6" is left of it. */
export function SetUpSide(props: {
  /** Null once everything is done. */
  readonly current: SetUpStep | null;
  readonly word?: string;
  readonly bad?: boolean;
}) {
  const { current } = props;
  const count = setUpSteps.length;
  const number = current === null ? count : setUpSteps.indexOf(current) + 1;
  return (
    <Side
      label={setup.name}
      top={<BackToAll />}
      who={{
        name: setup.name,
        detail: current === null ? setup.allDone(count) : setup.progress(number, count, current),
      }}
      body={
        <>
          <div className={styles.short} aria-hidden="true">
            <span>
              {current === null ? setup.allDone(count) : setup.shortProgress(number, count)}
            </span>
            {current !== null && <strong>{setup.steps[current]}</strong>}
          </div>
          <StepList
            steps={stepViews(current, {
              word: props.word ?? setup.stepWords.now,
              bad: props.bad === true,
            })}
          />
        </>
      }
      note={setup.saved}
    />
  );
}
