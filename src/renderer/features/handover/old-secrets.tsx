import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { MadeItem } from '@shared/plan';
import { rotation as texts } from '@shared/text/en/rotation';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Failure } from '../../components/failure';
import { KeyIcon } from '../../components/icons';
import { useRequest } from '../../state/use-request';
import styles from './old-secrets.module.css';

/** Client secrets that still work beside the one in use, each with its end. */
export function OldSecrets(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const standing = connection.made.filter(
    ({ kind, state }) => kind === 'secret' && state !== 'undone',
  );
  return standing
    .slice(0, -1)
    .map((secret) => <OldSecret key={secret.id} connection={connection} secret={secret} />);
}

/** It goes only after a question that says how to see that nobody uses it. */
function OldSecret(props: { readonly connection: ConnectionView; readonly secret: MadeItem }) {
  const { connection, secret } = props;
  const undo = useRequest(window.app.plan.undo);
  const isGoing = undo.busy || secret.state === 'undoing';
  const error = undo.error ?? secret.error;
  return (
    <div className={styles.secret}>
      <KeyIcon />
      <div>{texts.old(secret.at, connection.targetName)}</div>
      <ConfirmDialog
        trigger={
          <Button className={styles.button} disabledFocusable={isGoing}>
            {isGoing ? texts.removing : texts.remove}
          </Button>
        }
        title={texts.question}
        body={texts.body(connection.targetName, connection.secret?.hint ?? null)}
        confirm={texts.confirm}
        keep={texts.keep}
        onConfirm={() => undo.ask({ connectionId: connection.id, itemIds: [secret.id] })}
      />
      {error !== null && (
        <div className={styles.error}>
          <Failure error={error} />
        </div>
      )}
    </div>
  );
}
