import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** Asks before something is taken away; the title names the object, the safe answer comes first and has the focus. */
export function ConfirmDialog(props: {
  readonly trigger: ReactElement;
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
}) {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>{props.trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.body}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{props.keep}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button onClick={props.onConfirm}>{props.confirm}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
