import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { settings } from '@shared/text/en/settings';

const texts = settings.connection;

export interface RemovalAnswers {
  readonly connection: ConnectionView;
  readonly busy: boolean;
  readonly onKeep: () => void;
  /** `leave`: with what the keychain keeps left in it. */
  readonly onRemove: (leave: boolean) => void;
}

/** Asks before the connection is forgotten; the safe answer comes first and has the focus. */
export function RemovalQuestion({ connection, busy, onKeep, onRemove }: RemovalAnswers) {
  return (
    <DialogBody>
      <DialogTitle>{texts.removeQuestion(connection.siteName)}</DialogTitle>
      <DialogContent>{texts.removeDetail}</DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onKeep}>
          {texts.keep}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onRemove(false)}>
          {texts.removeConfirm}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
