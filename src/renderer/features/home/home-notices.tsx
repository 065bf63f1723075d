import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { home } from '@shared/text/en/home';
import { LockIcon, PracticeIcon } from '../../components/icons';
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
    <MessageBar intent="warning" layout="multiline" icon={<LockIcon />} className={styles.notice}>
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        <div>{texts.body}</div>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={probe.busy} onClick={() => probe.ask({})}>
            {texts.unlock}
          </Button>
          <Button onClick={goOnWithout}>{texts.goOn}</Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function MissingNotice(props: { readonly absent: boolean }) {
  const probe = useRequest(window.app.keychain.probe);
  const texts = home.absent;
  return (
    <MessageBar intent="info" layout="multiline" icon={<LockIcon />} className={styles.notice}>
      <MessageBarBody>
        <MessageBarTitle>{props.absent ? texts.title : texts.unavailableTitle}</MessageBarTitle>
        <div>{texts.body}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={probe.busy} onClick={() => probe.ask({})}>
          {texts.probe}
        </Button>
        <Button appearance="subtle" onClick={goOnWithout}>
          {home.locked.goOn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function PracticeNotice() {
  const texts = home.practice;
  const reset = async () => {
    await resetPractice();
    announce(texts.resetDone);
  };
  return (
    <MessageBar intent="info" icon={<PracticeIcon />} className={styles.notice}>
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {texts.body}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={reset}>{texts.reset}</Button>
        <Button onClick={leavePractice}>{texts.leave}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
