import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { PanelText } from '../../components/panel-section';
import { AboutConnection } from './about-connection';
import { Causes } from './causes';
import { useDraft } from './draft';
import { MaskedNotice } from './masked-notice';
import { NoCause } from './no-cause';
import { RedactedText } from './redacted-text';
import { RuledOut } from './ruled-out';
import { supportText } from './support-text';
import type { Diagnosing } from './use-diagnosis';

/** What was found in the text: what was masked, the causes, or why there is none. */
export function Found(props: { readonly diagnosis: Diagnosis; readonly diagnosing: Diagnosing }) {
  const { diagnosis, diagnosing } = props;
  const isCut = useDraft((draft) => draft.refused === 'cut');
  const connectionId = diagnosing.about?.id ?? null;
  return (
    <>
      {diagnosis.redacted !== '' && <RedactedText diagnosis={diagnosis} />}
      {isCut && <PanelText>{texts.refused.cut}</PanelText>}
      <MaskedNotice masked={diagnosis.masked} connectionId={connectionId} />
      <AboutConnection
        about={diagnosing.about}
        onChoose={(chosen) => void diagnosing.ask({ connectionId: chosen, checked: {} })}
      />
      {diagnosis.causes.length === 0 ? (
        <NoCause diagnosis={diagnosis} support={supportText(diagnosis)} />
      ) : (
        <Causes diagnosis={diagnosis} diagnosing={diagnosing} support={supportText(diagnosis)} />
      )}
      {connectionId !== null && <RuledOut causes={diagnosis.causes} connectionId={connectionId} />}
    </>
  );
}
