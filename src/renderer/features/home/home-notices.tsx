import { Button } from '@fluentui/react-components';
import { home } from '@shared/text/en/home';
import { LockIcon, PracticeIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { leavePractice, resetPractice } from '../../state/practice-world';
import { announce, useStore } from '../../state/store';
import { useRequest } from '../../state/use-request';
import styles from './home-notices.module.css';

/** States of the whole surface, the most pressing first. */
export function HomeNotices(props: { readonly locked: boolean }) {
  const keychain = useStore((state) => state.app?.keychain.kind);
  const inPractice = useStore((state) => state.app?.practice != null);
  const without = useStore((state) => state.withoutKeychain);
  const missing = (keychain === 'absent' || keychain === 'unavailable') && !without;
  if (!props.locked && !missing && !inPractice) return null;
  return (
    <div className={styles.notices}>
      {props.locked && <LockedNotice />}
      {missing && <MissingNotice absent={keychain === 'absent'} />}
      {inPractice && !props.locked && <PracticeNotice />}
    </div>
  );
}

const goOnWithout = () => useStore.setState({ withoutKeychain: true });

function LockedNotice() {
  const probe = useRequest(window.app.keychain.probe);
  const texts = home.locked;
  return (
    <Notice intent="warning" icon={<LockIcon />} title={texts.title}>
      <div>{texts.body}</div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={probe.busy} onClick={() => probe.ask({})}>
          {texts.unlock}
        </Button>
        <Button onClick={goOnWithout}>{texts.goOn}</Button>
      </div>
    </Notice>
  );
}

function MissingNotice(props: { readonly absent: boolean }) {
  const probe = useRequest(window.app.keychain.probe);
  const texts = home.absent;
  return (
    <Notice
      intent="info"
      icon={<LockIcon />}
      title={props.absent ? texts.title : texts.unavailableTitle}
      actions={
        <>
          <Button
            className={styles.row}
            disabledFocusable={probe.busy}
            onClick={() => probe.ask({})}
          >
            {texts.probe}
          </Button>
          <Button className={styles.row} onClick={goOnWithout}>
            {texts.understood}
          </Button>
        </>
      }
    >
      <div>{texts.body}</div>
    </Notice>
  );
}

function PracticeNotice() {
  const texts = home.practice;
  const reset = async () => {
    await resetPractice();
    announce(texts.resetDone);
  };
  return (
    <Notice
      intent="info"
      icon={<PracticeIcon />}
      title={texts.title}
      actions={
        <>
          <Button className={styles.row} onClick={reset}>
            {texts.reset}
          </Button>
          <Button className={styles.row} onClick={leavePractice}>
            {texts.leave}
          </Button>
        </>
      }
    >
      {texts.body}
    </Notice>
  );
}
