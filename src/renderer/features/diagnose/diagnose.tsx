import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { type ClipboardEvent, useState } from 'react';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { announce, useStore } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { Causes } from './causes';
import styles from './diagnose.module.css';
import { DiagnosePanel } from './diagnose-panel';
import { MaskedNotice } from './masked-notice';
import { RedactedText } from './redacted-text';
import { supportText } from './support-text';

/** One box that takes whatever the person has, and answers with causes or says that it does not know. */
export function Diagnose(props: { readonly connectionId: string | null }) {
  const connections = useStore((state) => state.app?.connections ?? none);
  const [text, setText] = useState('');
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const request = useRequest(window.app.diagnose.text);
  const about =
    connections.find(({ id }) => id === props.connectionId) ??
    connections.find(({ siteName }) => diagnosis?.redacted.includes(siteName));

  const find = async (pasted: string, answers: readonly string[] = []) => {
    if (pasted.trim() === '') return;
    const found = await request.ask({
      text: pasted,
      ...(about === undefined ? {} : { connectionId: about.id }),
      ...(answers.length === 0 ? {} : { facts: { notes: answers.join('\n') } }),
    });
    if (found === null) return;
    setDiagnosis(found);
    setText(found.redacted);
    setNotes(answers);
    announce(texts.announced(found.causes.length));
  };

  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted === '' || text.trim() !== '') return;
    event.preventDefault();
    void find(pasted);
  };

  const clear = () => {
    setDiagnosis(null);
    setText('');
    setNotes([]);
    request.clear();
  };

  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        diagnosis === null ? undefined : (
          <>
            <Button appearance="subtle" onClick={() => setDiagnosis(null)}>
              {texts.edit}
            </Button>
            <Button onClick={clear}>{texts.clear}</Button>
          </>
        )
      }
      panel={{
        label: diagnosis?.question == null ? texts.recognised : texts.question,
        content: (
          <DiagnosePanel
            key={diagnosis?.question?.text}
            diagnosis={diagnosis}
            onAnswer={(answer) => find(text, [...notes, answer])}
          />
        ),
      }}
    >
      {diagnosis === null ? (
        <div className={styles.entry}>
          <Field
            label={texts.field}
            hint={about === undefined ? null : texts.forConnection(about.siteName)}
          >
            <Textarea
              className={styles.box}
              rows={10}
              resize="vertical"
              spellCheck={false}
              placeholder={texts.placeholder}
              value={text}
              onPaste={paste}
              onChange={(_, data) => setText(data.value)}
            />
          </Field>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={text.trim() === '' || request.busy}
              onClick={() => find(text, notes)}
            >
              {texts.find}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <RedactedText diagnosis={diagnosis} />
          <MaskedNotice masked={diagnosis.masked} connectionId={about?.id ?? null} />
          <Causes
            diagnosis={diagnosis}
            connectionId={about?.id ?? null}
            support={supportText(diagnosis)}
          />
        </>
      )}
      {request.error !== null && <Failure error={request.error} />}
    </Page>
  );
}

const none: readonly never[] = [];
