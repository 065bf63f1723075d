import { Button } from '@fluentui/react-components';
import type { DiagnosedCause } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { useState } from 'react';
import { classNames } from '../../components/class-names';
import { TextButton } from '../../components/text-button';
import { goTo } from '../../state/store';
import styles from './diagnose.module.css';

/** One cause: what it is, why it is thought so, the first step and who can do it. */
export function Cause(props: {
  readonly cause: DiagnosedCause;
  readonly number: number;
  readonly connectionId: string | null;
}) {
  const { cause, number } = props;
  const top = number === 1;
  const [all, setAll] = useState(false);
  const [first] = cause.fix;
  return (
    <li className={classNames(styles.cause, top && styles.top)} data-cause={cause.id}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <div className={styles.causeHead}>
          <h3>{cause.title}</h3>
          <Likelihood confidence={cause.confidence} />
        </div>
        {cause.why.length > 0 && <p className={styles.why}>{cause.why.join(' ')}</p>}
        {!all && top && first !== undefined && (
          <p className={styles.first}>
            <strong>{texts.firstStep}</strong> {first}{' '}
            <span className={styles.who}>{texts.who[cause.who]}</span>
          </p>
        )}
        {all && (
          <>
            <ol className={styles.steps}>
              {cause.fix.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={styles.who}>{texts.who[cause.who]}</p>
          </>
        )}
        {top ? (
          <div className={styles.buttons}>
            <CheckButton cause={cause} connectionId={props.connectionId} />
            {cause.fix.length > 1 && (
              <Button appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? texts.fewer : texts.all(cause.fix.length)}
              </Button>
            )}
          </div>
        ) : (
          <p>
            {!all && <span className={styles.who}>{texts.who[cause.who]} </span>}
            <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? texts.fewer : texts.showFirst}
            </TextButton>
          </p>
        )}
      </div>
    </li>
  );
}

/** Proof before repair: the checks that would confirm the cause. */
function CheckButton(props: {
  readonly cause: DiagnosedCause;
  readonly connectionId: string | null;
}) {
  const { cause, connectionId } = props;
  if (connectionId === null)
    return (
      <Button appearance="primary" onClick={() => goTo({ kind: 'start', purpose: 'check' })}>
        {texts.check}
      </Button>
    );
  const check = () => {
    goTo({ kind: 'connection', connectionId, page: 'checklist' });
    void window.app.doctor.run({
      connectionId,
      ...(cause.checks.length === 0 ? {} : { only: [...cause.checks] }),
    });
  };
  return (
    <Button appearance="primary" onClick={check}>
      {texts.check}
    </Button>
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
