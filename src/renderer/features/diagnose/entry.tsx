import { Button, Field } from '@fluentui/react-components';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { type ClipboardEvent, type DragEvent, useRef } from 'react';
import { TextArea } from '../../components/text-area';
import { AboutConnection } from './about-connection';
import styles from './diagnose.module.css';
import { changeDraft, useDraft } from './draft';
import { cutToMost, type Taken, textOfFile } from './take-text';
import type { Diagnosing } from './use-diagnosis';

/** The box that takes anything: typed, pasted or dropped. */
export function Entry(props: { readonly diagnosing: Diagnosing }) {
  const { about, ask, busy } = props.diagnosing;
  const text = useDraft((draft) => draft.text);
  const refused = useDraft((draft) => draft.refused);
  const box = useRef<HTMLTextAreaElement>(null);

  const take = (taken: Taken) => {
    if (taken.text.trim() === '') changeDraft({ refused: taken.refused ?? 'nothing' });
    else void ask({ ...taken, answers: [], notes: [], checked: {} });
  };
  const takeFile = async (file: File) => take(await textOfFile(file));

  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted === '' && file !== undefined) {
      event.preventDefault();
      void takeFile(file);
    } else if (pasted !== '' && text.trim() === '') {
      event.preventDefault();
      take(cutToMost(pasted));
    }
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void takeFile(file);
  };
  const find = () => {
    if (text.trim() !== '') return void ask({ refused: cutToMost(text).refused, checked: {} });
    changeDraft({ refused: 'nothing' });
    box.current?.focus();
  };

  return (
    <div className={styles.entry}>
      <Field
        label={texts.field}
        hint={about === null ? null : texts.forConnection(about.siteName)}
        validationState={refused === null ? 'none' : 'warning'}
        validationMessage={refused === null ? null : texts.refused[refused]}
      >
        <TextArea
          ref={box}
          className={styles.box}
          rows={10}
          spellCheck={false}
          placeholder={texts.placeholder}
          value={text}
          onPaste={paste}
          onDrop={drop}
          onDragOver={(event) => event.preventDefault()}
          onChange={({ target }) => changeDraft({ text: target.value, refused: null })}
        />
      </Field>
      <AboutConnection
        about={about}
        onChoose={(connectionId) => changeDraft({ connectionId, checked: {} })}
      />
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={find}>
          {texts.find}
        </Button>
      </div>
    </div>
  );
}
