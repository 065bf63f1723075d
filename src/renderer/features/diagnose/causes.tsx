import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { TextButton } from '../../components/text-button';
import { Cause } from './cause';
import { CopyForSupport } from './copy-for-support';
import styles from './diagnose.module.css';
import { goToQuestion } from './question';
import { useTakeLostFocus } from './take-lost-focus';
import type { Diagnosing } from './use-diagnosis';

/** Up to three causes in their order; of errors that have nothing to do with each other, each with its own. */
export function Causes(props: {
  readonly diagnosis: Diagnosis;
  readonly diagnosing: Diagnosing;
  readonly support: string;
}) {
  const { causes, question } = props.diagnosis;
  const place = useTakeLostFocus<HTMLHeadingElement>(props.diagnosis.redacted);
  const separate = causes.filter(({ answers }) => answers !== undefined).length;
  return (
    <section>
      <div className={styles.head}>
        <h2 ref={place} tabIndex={-1} className={styles.place}>
          {separate > 1 ? texts.separate(separate) : texts.causes(causes.length)}
        </h2>
        <CopyForSupport text={props.support} />
      </div>
      {question !== null && (
        <p className={styles.jump}>
          <TextButton onClick={goToQuestion}>{texts.toQuestion}</TextButton>
        </p>
      )}
      {separate > 1 && <p className={styles.why}>{texts.separateBody}</p>}
      <ol>
        {causes.map((cause, index) => (
          <Cause
            key={cause.id}
            cause={cause}
            number={index + 1}
            diagnosing={props.diagnosing}
            isSeparate={separate > 1}
          />
        ))}
      </ol>
    </section>
  );
}
