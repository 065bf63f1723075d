import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { TickIcon } from '../../components/icons';
import { PanelSection, PanelText } from '../../components/panel-section';
import { useStore } from '../../state/store';
import styles from './diagnose.module.css';
import { GivenAnswers } from './given-answers';
import { QuestionSection } from './question';
import type { Diagnosing } from './use-diagnosis';

/** The question that decides, what was recognised, and what not to follow. */
export function DiagnosePanel(props: {
  readonly diagnosis: Diagnosis | null;
  readonly diagnosing: Diagnosing;
}) {
  const { diagnosis, diagnosing } = props;
  if (diagnosis === null) return <TakesPanel />;
  const { question } = diagnosis;
  const avoid = [...new Set(diagnosis.causes.flatMap((cause) => cause.avoid))];
  return (
    <>
      {question !== null && (
        <QuestionSection key={question.text} question={question} diagnosing={diagnosing} />
      )}
      <GivenAnswers isFirst={question === null} diagnosing={diagnosing} />
      <RecognisedSection diagnosis={diagnosis} diagnosing={diagnosing} />
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

function RecognisedSection(props: {
  readonly diagnosis: Diagnosis;
  readonly diagnosing: Diagnosing;
}) {
  const { recognised, question } = props.diagnosis;
  const { about } = props.diagnosing;
  return (
    <PanelSection title={texts.recognised} minor={question !== null}>
      {recognised.length === 0 && about === null && (
        <PanelText>{texts.nothingRecognised}</PanelText>
      )}
      <ul className={styles.recognised}>
        {recognised.map(({ kind, code, where }) => (
          <li key={`${kind} ${code} ${where}`}>
            <TickIcon />
            <div>
              {code}
              <div className={styles.small}>{texts.recognisedAs(kind, where)}</div>
            </div>
          </li>
        ))}
        {about !== null && <AboutRow connectionId={about.id} siteName={about.siteName} />}
      </ul>
    </PanelSection>
  );
}

function AboutRow(props: { readonly connectionId: string; readonly siteName: string }) {
  const at = useStore((state) => {
    const checklist = state.connections[props.connectionId]?.checklist;
    return checklist?.kind === 'done' ? checklist.at : null;
  });
  return (
    <li>
      <TickIcon />
      <div>
        {props.siteName}
        <div className={styles.small}>{texts.oneOfYours(at)}</div>
      </div>
    </li>
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
