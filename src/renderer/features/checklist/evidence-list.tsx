import type { EvidenceView } from '@shared/checklist';
import { checklist as words } from '@shared/text/en/checklist';
import { useId, useState } from 'react';
import { LongValue } from '../../components/long-value';
import { TextButton } from '../../components/text-button';
import type { CheckTexts } from './check-group-item';
import styles from './finding.module.css';

interface EvidenceProps {
  readonly evidence: readonly EvidenceView[];
  readonly texts: CheckTexts;
}

/** What was looked at, and when; for what is not known the reason. */
function lineOf(fact: EvidenceView, texts: CheckTexts): string {
  const name = texts.evidenceNames[fact.id] ?? fact.id;
  if (fact.known) return words.readAt(name, fact.at, fact.pasted === true);
  return `${name}: ${texts.unknownReasonTexts[fact.reason ?? 'failed'] ?? texts.unknownReasonTexts.failed}`;
}

/** What the judgement stands on: the first fact in words, all of them with value and request id on a press. */
export function EvidenceList(props: EvidenceProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const [first, ...rest] = props.evidence;
  if (first === undefined) return null;
  return (
    <>
      {lineOf(first, props.texts)}
      {rest.length > 0 && words.evidenceAnd(rest.length)}{' '}
      <TextButton aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {shown ? words.hide : words.show}
      </TextButton>
      <div id={id} hidden={!shown}>
        <EvidenceFacts {...props} />
      </div>
    </>
  );
}

/** Each fact as it was read, with the number Microsoft's support asks for. */
export function EvidenceFacts(props: EvidenceProps) {
  return (
    <ul className={styles.evidence}>
      {props.evidence.map((fact) => (
        <li key={fact.id}>
          {lineOf(fact, props.texts)}
          {fact.value !== null && (
            <>
              {' '}
              <LongValue text={fact.value} />
            </>
          )}
          {fact.requestId !== null && (
            <>
              , {words.requestId} <LongValue text={fact.requestId} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
