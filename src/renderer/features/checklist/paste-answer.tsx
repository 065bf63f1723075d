import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
} from '@fluentui/react-components';
import type { PasteAnswer as Answer } from '@shared/checklist';
import { checklist as texts } from '@shared/text/en/checklist';
import { common } from '@shared/text/en/common';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { PasteIcon } from '../../components/icons';
import { TextArea } from '../../components/text-area';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';

/** Takes what Exchange PowerShell answered as evidence. */
export function PasteAnswer(props: {
  readonly connectionId: string;
  readonly fromAddress: string;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const paste = useRequest(window.app.doctor.paste);
  const read = async () => {
    const answer = await paste.ask({ connectionId: props.connectionId, text });
    if (answer === null) return;
    const wrong = problemOf(answer, props.fromAddress);
    setProblem(wrong);
    if (answer.understood.length > 0) announce(texts.paste.understood(answer.understood));
    if (wrong !== null) return;
    setText('');
    setOpen(false);
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<PasteIcon />}>{texts.pasteAnswer}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.paste.title}</DialogTitle>
          <DialogContent>
            <Field
              label={texts.paste.field}
              hint={texts.paste.body}
              validationState={problem?.state ?? 'none'}
              validationMessage={problem?.message ?? null}
            >
              <TextArea
                rows={8}
                value={text}
                spellCheck={false}
                onChange={({ target }) => setText(target.value)}
              />
            </Field>
            {paste.error !== null && <Failure error={paste.error} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={text.trim() === '' || paste.busy}
              onClick={read}
            >
              {texts.paste.use}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{common.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface Problem {
  readonly state: 'warning' | 'error';
  readonly message: string;
}

/** What was left out, and why; null where all that was read was taken. */
function problemOf({ understood, others, unclear }: Answer, fromAddress: string): Problem | null {
  const leftOut =
    others.length > 0
      ? texts.paste.others(others, fromAddress)
      : unclear.length > 0
        ? texts.paste.unclear(unclear, fromAddress)
        : null;
  if (understood.length === 0) return { state: 'error', message: leftOut ?? texts.paste.nothing };
  if (leftOut === null) return null;
  return { state: 'warning', message: texts.paste.partly(understood, leftOut) };
}
