import type { EvidenceView } from '@shared/checklist';
import { checklist as texts } from '@shared/text/en/checklist';
import { useId, useState } from 'react';
import { LongValue } from '../../components/long-value';
import { TextButton } from '../../components/text-button';
import styles from './finding.module.css';

const lineOf = (fact: EvidenceView): string =>
  fact.known
    ? texts.evidenceLine(fact.value, fact.at, fact.pasted)
    : texts.evidenceUnknown(fact.reason ?? '');

/** What the judgement stands on: the first fact, the rest and the request ids on a press. */
export function EvidenceList(props: { readonly evidence: readonly EvidenceView[] }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const [first] = props.evidence;
  if (first === undefined) return null;
  return (
    <>
      {lineOf(first)}{' '}
      <TextButton aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {shown ? texts.hide : texts.show}
      </TextButton>
      <ul id={id} hidden={!shown} className={styles.evidence}>
        {props.evidence.map((fact) => (
          <li key={fact.id}>
            {fact.id}: {lineOf(fact)}
            {fact.requestId !== null && (
              <>
                , {texts.requestId} <LongValue text={fact.requestId} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
