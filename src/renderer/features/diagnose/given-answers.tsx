import { diagnose as texts } from '@shared/text/en/diagnose';
import { PanelSection } from '../../components/panel-section';
import { TextButton } from '../../components/text-button';
import styles from './diagnose.module.css';
import { useDraft } from './draft';
import { useTakeLostFocus } from './take-lost-focus';
import type { Diagnosing } from './use-diagnosis';

/** What was answered so far; each answer can be taken back. */
export function GivenAnswers(props: {
  readonly isFirst: boolean;
  readonly diagnosing: Diagnosing;
}) {
  const answers = useDraft((draft) => draft.answers);
  const notes = useDraft((draft) => draft.notes);
  const { ask } = props.diagnosing;
  const place = useTakeLostFocus<HTMLUListElement>(answers.length + notes.length);
  if (answers.length + notes.length === 0) return null;
  return (
    <PanelSection title={texts.yourAnswers} minor={!props.isFirst}>
      <ul ref={place} tabIndex={-1} className={styles.given}>
        {answers.map(({ id, question, label }) => (
          <li key={id}>
            <div className={styles.small}>{question}</div>
            {label}{' '}
            <TextButton
              aria-label={texts.takeBackWhat(label)}
              onClick={() => ask({ answers: answers.filter((one) => one.id !== id) })}
            >
              {texts.takeBack}
            </TextButton>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>
            {note}{' '}
            <TextButton
              aria-label={texts.takeBackWhat(note)}
              onClick={() => ask({ notes: notes.filter((one) => one !== note) })}
            >
              {texts.takeBack}
            </TextButton>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
