import { Button } from '@fluentui/react-components';
import { handover as texts } from '@shared/text/en/handover';
import { Failure } from '../../components/failure';
import { TextButton } from '../../components/text-button';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';
import styles from './values.module.css';

/** Saves a calendar entry for the day the secret ends. */
export function ReminderButton(props: { readonly connectionId: string; readonly quiet?: boolean }) {
  const save = useRequest(window.app.handover.saveReminder);
  const press = async () => {
    const saved = await save.ask({ connectionId: props.connectionId });
    if (saved?.savedAs != null) announce(texts.reminderSaved(saved.savedAs));
  };
  return (
    <>
      {props.quiet === true ? (
        <TextButton disabled={save.busy} onClick={press}>
          {texts.saveReminder}
        </TextButton>
      ) : (
        <Button className={styles.button} disabledFocusable={save.busy} onClick={press}>
          {texts.saveReminder}
        </Button>
      )}
      {save.error !== null && <Failure error={save.error} />}
    </>
  );
}
