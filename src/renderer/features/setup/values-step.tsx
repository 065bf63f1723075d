import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { handover as texts } from '@shared/text/en/handover';
import { CopyButton } from '../../components/copy-button';
import { Failure } from '../../components/failure';
import { LockIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { colleagueText } from '../handover/colleague-text';
import { nextToCopy, useSheet } from '../handover/use-sheet';
import { ValuesContent, ValuesPanel } from '../handover/values-content';
import styles from './sign-in-step.module.css';

/** Step 4: the values to paste. Going on opens the sender's sign-in at once. */
export function ValuesStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const state = useSheet(connection);
  const { sheet } = state;
  const seen = useRequest(window.app.connections.update);
  const allCopied = sheet !== null && nextToCopy(sheet, connection.copied) === null;
  const proceed = async () => {
    const view = await seen.ask({ connectionId: connection.id, valuesSeen: true });
    if (view === null) return;
    goTo({ kind: 'set-up', connectionId: connection.id, showing: null });
    if (view.sender.kind !== 'signed-in') await startSignIn(connection.id, 'sender');
  };
  return (
    <Page
      title={texts.title(connection.targetName)}
      lead={texts.lead}
      panel={{
        label: texts.panel.title,
        content: <ValuesPanel connection={connection} state={state} />,
      }}
      foot={
        <>
          <Button
            appearance={allCopied ? 'primary' : 'outline'}
            disabledFocusable={seen.busy}
            onClick={proceed}
          >
            {texts.continue}
          </Button>
          {sheet !== null && (
            <CopyButton
              appearance="subtle"
              text={colleagueText(connection, sheet)}
              what={texts.colleagueWhat}
              label={texts.colleague}
            />
          )}
        </>
      }
      note={
        <>
          <LockIcon />
          {texts.note}
        </>
      }
    >
      {seen.error !== null && <Failure error={seen.error} />}
      <div className={styles.values}>
        <ValuesContent connection={connection} state={state} />
      </div>
    </Page>
  );
}
