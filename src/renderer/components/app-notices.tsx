import { Button } from '@fluentui/react-components';
import { common } from '@shared/text/en/common';
import { useStore } from '../state/store';
import styles from './app-notices.module.css';
import { Failure } from './failure';
import { CrossIcon } from './icons';

/** What concerns the whole program: a file that was set aside, a crash that was survived, a move that failed. */
export function AppNotices() {
  const notices = useStore((state) => state.app?.notices);
  const failure = useStore((state) => state.failure);
  if (failure === null && (notices === undefined || notices.length === 0))
    return <div className={styles.none} />;
  return (
    <section className={styles.notices} aria-label={common.notices}>
      {failure !== null && (
        <Failure
          error={failure}
          actions={<Dismiss onPress={() => useStore.setState({ failure: null })} />}
        />
      )}
      {notices?.map((notice, index) => (
        <Failure
          key={`${notice.code} ${notice.details.at}`}
          error={notice}
          intent="warning"
          actions={<Dismiss onPress={() => window.app.app.dismissNotice({ index })} />}
        />
      ))}
    </section>
  );
}

function Dismiss(props: { readonly onPress: () => void }) {
  return (
    <Button
      appearance="subtle"
      icon={<CrossIcon />}
      aria-label={common.dismiss}
      onClick={props.onPress}
    />
  );
}
