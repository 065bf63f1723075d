import { Button, Field, Input } from '@fluentui/react-components';
import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { type FormEvent, useState } from 'react';
import { TickIcon } from '../../components/icons';
import { PanelSection, PanelText } from '../../components/panel-section';
import styles from './diagnose.module.css';

/** The question that decides, what was recognised, and what not to follow. */
export function DiagnosePanel(props: {
  readonly diagnosis: Diagnosis | null;
  readonly onAnswer: (note: string) => void;
}) {
  const { diagnosis } = props;
  if (diagnosis === null) return <TakesPanel />;
  const avoid = [...new Set(diagnosis.causes.flatMap((cause) => cause.avoid))];
  return (
    <>
      {diagnosis.question !== null && (
        <QuestionSection text={diagnosis.question.text} onAnswer={props.onAnswer} />
      )}
      <PanelSection title={texts.recognised} minor={diagnosis.question !== null}>
        {diagnosis.recognised.length === 0 ? (
          <PanelText>{texts.nothingRecognised}</PanelText>
        ) : (
          <ul className={styles.recognised}>
            {diagnosis.recognised.map((one) => (
              <li key={`${one.kind} ${one.code} ${one.where}`}>
                <TickIcon />
                <div>
                  {one.code}
                  <div className={styles.small}>
                    {one.kind}, {texts.where(one.where).toLowerCase()}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
      {avoid.length > 0 && (
        <PanelSection title={texts.avoid} minor>
          <PanelText>{texts.avoidLead}</PanelText>
          <ul className={styles.avoid}>
            {avoid.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  );
}

function QuestionSection(props: {
  readonly text: string;
  readonly onAnswer: (note: string) => void;
}) {
  const [answer, setAnswer] = useState('');
  const give = (word: string) => props.onAnswer(texts.answered(props.text, word));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.trim() !== '') give(answer.trim());
  };
  return (
    <PanelSection title={texts.question}>
      <p>{props.text}</p>
      <form className={styles.answers} onSubmit={submit}>
        <Field label={texts.answer}>
          <Input value={answer} onChange={(_, data) => setAnswer(data.value)} />
        </Field>
        <Button type="submit" disabledFocusable={answer.trim() === ''}>
          {texts.useAnswer}
        </Button>
      </form>
    </PanelSection>
  );
}

function TakesPanel() {
  return (
    <PanelSection title={texts.takes.title}>
      <ul className={styles.items}>
        {texts.takes.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </PanelSection>
  );
}
