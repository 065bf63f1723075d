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
  Input,
} from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { common } from '@shared/text/en/common';
import { signIn } from '@shared/text/en/sign-in';
import { type FormEvent, useState } from 'react';
import { Failure } from '../../components/failure';
import { useRequest } from '../../state/use-request';
import { useFromJudgement } from './use-from-judgement';

const texts = signIn.sender;

/** Asks for another From address and judges it before it is taken. */
export function ChangeFrom(props: {
  readonly connection: ConnectionView;
  readonly suggestion: string;
}) {
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState(props.suggestion);
  const from = useFromJudgement();
  const update = useRequest(window.app.connections.update);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await from.judge(address)).kind !== 'good') return;
    const view = await update.ask({
      connectionId: props.connection.id,
      fromAddress: address.trim(),
    });
    if (view !== null) setOpen(false);
  };
  const bad = from.judgement.kind === 'bad';
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{texts.changeFrom}</Button>
      </DialogTrigger>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{texts.changeFromTitle}</DialogTitle>
            <DialogContent>
              <Field
                label={texts.fromAddress}
                validationState={bad ? 'error' : 'none'}
                validationMessage={from.judgement.kind === 'bad' ? from.judgement.message : null}
              >
                <Input
                  type="email"
                  value={address}
                  onChange={(_, data) => setAddress(data.value)}
                />
              </Field>
              {update.error !== null && <Failure error={update.error} />}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={update.busy}>
                {texts.changeFromUse}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>{common.cancel}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
