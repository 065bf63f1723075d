import { Button } from '@fluentui/react-components';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { useEffect } from 'react';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { useStore } from '../../state/store';
import { DiagnosePanel } from './diagnose-panel';
import { changeDraft, clearDraft, moveDraftTo, useDraft } from './draft';
import { Entry } from './entry';
import { Found } from './found';
import { useDiagnosis } from './use-diagnosis';

/** One box that takes whatever the person has, and answers with causes or says that it does not know. */
export function Diagnose({ connectionId }: { readonly connectionId: string | null }) {
  const cloud = useStore((state) => state.app?.cloud ?? 'global');
  const diagnosis = useDraft((draft) => draft.diagnosis);
  const diagnosing = useDiagnosis();
  const askAgain = diagnosing.ask;

  useEffect(() => moveDraftTo(cloud), [cloud]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another connection is a reason to ask again
  useEffect(() => {
    if (connectionId === null || useDraft.getState().connectionId === connectionId) return;
    if (useDraft.getState().diagnosis === null) changeDraft({ connectionId });
    else void askAgain({ connectionId, checked: {} });
  }, [connectionId]);

  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        diagnosis === null ? undefined : (
          <>
            <Button appearance="subtle" onClick={() => changeDraft({ diagnosis: null })}>
              {texts.edit}
            </Button>
            <Button onClick={clearDraft}>{texts.clear}</Button>
          </>
        )
      }
      panel={{
        label: diagnosis?.question == null ? texts.recognised : texts.question,
        content: <DiagnosePanel diagnosis={diagnosis} diagnosing={diagnosing} />,
      }}
    >
      {diagnosis === null ? (
        <Entry diagnosing={diagnosing} />
      ) : (
        <Found diagnosis={diagnosis} diagnosing={diagnosing} />
      )}
      {diagnosing.error !== null && <Failure error={diagnosing.error} />}
    </Page>
  );
}
