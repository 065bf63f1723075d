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
import { checklist as texts } from '@shared/text/en/checklist';
import { common } from '@shared/text/en/common';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { PasteIcon } from '../../components/icons';
import { TextArea } from '../../components/text-area';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';

/** Takes what Exchange PowerShell answered as evidence. */
export function PasteAnswer(props: { readonly connectionId: string }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [nothing, setNothing] = useState(false);
  const paste = useRequest(window.app.doctor.paste);
  const read = async () => {
    const answer = await paste.ask({ connectionId: props.connectionId, text });
    if (answer === null) return;
    setNothing(answer.understood.length === 0);
    if (answer.understood.length === 0) return;
    announce(texts.paste.understood(answer.understood));
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
              validationState={nothing ? 'error' : 'none'}
              validationMessage={nothing ? texts.paste.nothing : null}
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
