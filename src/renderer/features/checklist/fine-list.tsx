import { Button } from '@fluentui/react-components';
import type { CheckOutcome } from '@shared/checklist';
import { checklist as texts } from '@shared/text/en/checklist';
import { useId, useState } from 'react';
import { Failure } from '../../components/failure';
import { StatusIcon } from '../../components/status-mark';
import { TextButton } from '../../components/text-button';
import { useRequest } from '../../state/use-request';
import type { CheckTexts } from './check-group-item';
import styles from './check-group-item.module.css';
import { EvidenceFacts } from './evidence-list';

/** What is fine, one line each; what it stands on at a press. */
export function FineList(props: {
  readonly connectionId: string;
  readonly outcomes: readonly CheckOutcome[];
  readonly texts: CheckTexts;
}) {
  return (
    <ul className={styles.fine}>
      {props.outcomes.map((outcome) => (
        <FineLine
          key={outcome.checkId}
          connectionId={props.connectionId}
          outcome={outcome}
          texts={props.texts}
        />
      ))}
    </ul>
  );
}

function FineLine(props: {
  readonly connectionId: string;
  readonly outcome: CheckOutcome;
  readonly texts: CheckTexts;
}) {
  const { connectionId, outcome } = props;
  const { checkId, status, finding, params } = outcome;
  const [shown, setShown] = useState(false);
  const run = useRequest(window.app.doctor.run);
  const id = useId();
  const sentence = props.texts.findingSentence(checkId, status, finding, params);
  if (status === 'not-applicable') {
    return (
      <li className={styles.fineLine}>
        <StatusIcon status="not-tried" />
        <span>
          {props.texts.checkTexts.get(checkId)?.title ?? checkId}: {sentence}
        </span>
      </li>
    );
  }
  return (
    <li className={styles.fineLine} data-check={checkId}>
      <StatusIcon status="ok" />
      <div>
        {sentence}{' '}
        <TextButton
          className={styles.showFine}
          aria-label={shown ? undefined : texts.showEvidence(sentence)}
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? texts.hide : texts.show}
        </TextButton>
        <div id={id} hidden={!shown} className={styles.fineEvidence}>
          <EvidenceFacts evidence={outcome.evidence} texts={props.texts} />
          <Button
            size="small"
            disabledFocusable={run.busy}
            onClick={() => run.ask({ connectionId, only: [checkId] })}
          >
            {texts.checkThis}
          </Button>
          {run.error !== null && <Failure error={run.error} />}
        </div>
      </div>
    </li>
  );
}
