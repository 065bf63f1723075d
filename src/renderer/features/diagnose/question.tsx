import { Button, Field, Input } from '@fluentui/react-components';
import type { DiagnosisQuestion } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import type { FormEvent } from 'react';
import { PanelSection } from '../../components/panel-section';
import styles from './diagnose.module.css';
import { changeDraft, useDraft } from './draft';
import { useTakeLostFocus } from './take-lost-focus';
import type { Diagnosing } from './use-diagnosis';

const QUESTION_ID = 'diagnose-question';

/** Where the window is narrow the question stands below the causes. */
export function goToQuestion(): void {
  const question = document.getElementById(QUESTION_ID);
  question?.scrollIntoView({ block: 'center' });
  question?.focus();
}

/** The one question that decides: an answer to choose, or one's own words. */
export function QuestionSection(props: {
  readonly question: DiagnosisQuestion;
  readonly diagnosing: Diagnosing;
}) {
  const { question, diagnosing } = props;
  const { text, answers = [], doNotKnow, typed } = question;
  const place = useTakeLostFocus<HTMLParagraphElement>(text);
  const choose = (id: string, label: string) =>
    diagnosing.ask({
      answers: [...useDraft.getState().answers, { id, question: text, label }],
      words: '',
    });
  const write = (words: string) =>
    diagnosing.ask({
      notes: [...useDraft.getState().notes, texts.answered(typed ?? text, words)],
      words: '',
    });
  const all =
    doNotKnow === undefined ? answers : [...answers, { id: doNotKnow, label: texts.doNotKnow }];
  return (
    <PanelSection title={texts.question}>
      <p id={QUESTION_ID} ref={place} tabIndex={-1} className={styles.place}>
        {text}
      </p>
      {all.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
        <div role="group" aria-labelledby={QUESTION_ID} className={styles.choices}>
          {all.map(({ id, label }) => (
            <Button
              key={id}
              className={styles.choice}
              disabledFocusable={diagnosing.busy}
              onClick={() => choose(id, label)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <OwnWords label={all.length === 0 ? texts.answer : texts.orAnswer} onGive={write} />
    </PanelSection>
  );
}

function OwnWords(props: { readonly label: string; readonly onGive: (words: string) => void }) {
  const words = useDraft((draft) => draft.words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') props.onGive(words.trim());
  };
  return (
    <form className={styles.answers} onSubmit={submit}>
      <Field label={props.label}>
        <Input value={words} onChange={(_, data) => changeDraft({ words: data.value })} />
      </Field>
      {words.trim() !== '' && <Button type="submit">{texts.useAnswer}</Button>}
    </form>
  );
}
