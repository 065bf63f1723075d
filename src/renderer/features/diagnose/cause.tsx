import type { DiagnosedCause } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { useState } from 'react';
import { classNames } from '../../components/class-names';
import { CodeLine } from '../../components/code-line';
import { TextButton } from '../../components/text-button';
import { CauseActions } from './cause-actions';
import { CheckedOutcomes } from './checked-outcomes';
import styles from './diagnose.module.css';
import type { Diagnosing } from './use-diagnosis';

/** One cause: what it is, why it is thought so, the first step and who can do it, and what can be pressed. */
export function Cause(props: {
  readonly cause: DiagnosedCause;
  readonly number: number;
  readonly diagnosing: Diagnosing;
  readonly isSeparate: boolean;
}) {
  const { cause, number, diagnosing, isSeparate } = props;
  const top = number === 1;
  const [all, setAll] = useState(false);
  const open = top || isSeparate || all;
  const connectionId = diagnosing.about?.id ?? null;
  return (
    <li className={classNames(styles.cause, top && styles.top)} data-cause={cause.id}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        {cause.answers !== undefined && (
          <p className={styles.who}>{texts.answers(cause.answers.where, cause.answers.code)}</p>
        )}
        <div className={styles.causeHead}>
          <h3>{cause.title}</h3>
          {!isSeparate && <Likelihood confidence={cause.confidence} />}
        </div>
        <Why why={cause.why} />
        {all ? <Steps cause={cause} /> : open && <FirstStep cause={cause} />}
        {open ? (
          <CauseActions
            cause={cause}
            isTop={top}
            diagnosing={diagnosing}
            all={all}
            onAll={() => setAll(!all)}
          />
        ) : (
          <p>
            <span className={styles.who}>{texts.who[cause.who]} </span>
            <TextButton aria-expanded={false} onClick={() => setAll(true)}>
              {texts.showFirst}
            </TextButton>
          </p>
        )}
        {connectionId !== null && (
          <CheckedOutcomes cause={cause} connectionId={connectionId} onDone={diagnosing.ask} />
        )}
      </div>
    </li>
  );
}

/** The cause in a sentence, then each reason on its own line. */
function Why(props: { readonly why: readonly string[] }) {
  const [what, ...reasons] = props.why;
  return (
    <>
      {what !== undefined && <p className={styles.why}>{what}</p>}
      {reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={texts.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function FirstStep(props: { readonly cause: DiagnosedCause }) {
  const [first] = props.cause.fix;
  if (first === undefined) return null;
  return (
    <p className={styles.first}>
      <strong>{texts.firstStep}</strong> {first}{' '}
      <span className={styles.who}>{texts.who[props.cause.who]}</span>
    </p>
  );
}

function Steps(props: { readonly cause: DiagnosedCause }) {
  const { fix, who, script } = props.cause;
  return (
    <>
      <ol className={styles.steps}>
        {fix.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.who}>{texts.who[who]}</p>
      {script != null && (
        <div className={styles.script}>
          <p>{texts.script}</p>
          <CodeLine text={script} what={texts.scriptWhat} />
        </div>
      )}
    </>
  );
}

function Likelihood(props: { readonly confidence: number }) {
  const filled = texts.bars(props.confidence);
  return (
    <span className={styles.likelihood}>
      <span className={styles.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={classNames(bar <= filled && styles.filled)} />
        ))}
      </span>
      {texts.likelihood(props.confidence)}
    </span>
  );
}
