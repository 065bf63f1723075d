import { Button, ProgressBar } from '@fluentui/react-components';
import type { SignInState } from '@shared/sign-in';
import { clock } from '@shared/text/en/dates';
import { signIn } from '@shared/text/en/sign-in';
import { useEffect, useRef } from 'react';
import { useNow } from '../state/use-now';
import { useRequest } from '../state/use-request';
import { CopyButton } from './copy-button';
import { Failure } from './failure';
import { OpenIcon } from './icons';
import { StatusIcon } from './status-mark';
import styles from './waiting-for-browser.module.css';

const texts = signIn.waiting;

const SECOND_MS = 1_000;

/** The page is open in the browser: how long it may stay so, and the three ways out. */
export function WaitingForBrowser(props: {
  readonly state: Extract<SignInState, { kind: 'waiting' }>;
}) {
  const { runId, startedAt, limitAt } = props.state;
  const now = useNow(SECOND_MS).getTime();
  const openAgain = useRequest(window.app.signIn.openAgain);
  const cancel = useRequest(window.app.runs.cancel);
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector('button')?.focus(), []);
  const end = new Date(limitAt).getTime();
  const all = end - new Date(startedAt).getTime();
  const left = Math.max(0, end - now);
  const link = async () => {
    const result = await window.app.signIn.link({ runId });
    return result.kind === 'ok' ? result.value.url : null;
  };
  const failure = openAgain.error ?? cancel.error;
  return (
    <>
      <div className={styles.line}>
        <StatusIcon status="running" />
        <div className={styles.words} role="status">
          <h3>{texts.title}</h3>
          <p>{texts.body}</p>
        </div>
        <span className={styles.left} role="timer" aria-live="off">
          {texts.left(clock(left))}
        </span>
      </div>
      <ProgressBar
        className={styles.bar}
        aria-label={texts.progress}
        value={all <= 0 ? 0 : left / all}
      />
      <div className={styles.buttons} ref={buttons}>
        <Button icon={<OpenIcon />} onClick={() => openAgain.ask({ runId })}>
          {texts.openAgain}
        </Button>
        <CopyButton text={link} what={texts.link} label={texts.copyLink} />
        <Button appearance="subtle" onClick={() => cancel.ask({ runId })}>
          {texts.cancel}
        </Button>
      </div>
      {failure !== null && <Failure error={failure} />}
    </>
  );
}
