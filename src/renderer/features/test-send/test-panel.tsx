import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { capitalised, moment } from '@shared/text/en/dates';
import { testSend as texts } from '@shared/text/en/test-send';
import { watch } from '@shared/text/en/watch';
import { useState } from 'react';
import { SendIcon } from '../../components/icons';
import { PanelSection, PanelText } from '../../components/panel-section';
import { StatusIcon } from '../../components/status-mark';
import { useNow } from '../../state/use-now';
import { LadderView } from './ladder-view';
import { MailFacts, RequestIds } from './mail-panel';
import { ownAddress } from './own-address';
import { PastTests } from './past-tests';
import { RecipientField } from './recipient-field';
import styles from './test-send.module.css';
import { useSendTest } from './use-send-test';

const MINUTE_MS = 60_000;

/** The test beside a page: one field, one button, the last ladder. */
export function TestPanel(props: {
  readonly connection: ConnectionView;
  /** Nothing is broken, so sending a test is the lit thing. */
  readonly lit: boolean;
  readonly withLadder?: boolean;
}) {
  const { connection } = props;
  const { test } = connection;
  const [to, setTo] = useState(() => ownAddress(connection));
  const send = useSendTest(connection);
  const now = useNow(MINUTE_MS);
  const running = test.kind === 'running';
  return (
    <>
      <PanelSection title={texts.panelTitle}>
        <div className={styles.stack}>
          <p className={styles.small}>{texts.panelLead}</p>
          <RecipientField value={to} own={ownAddress(connection)} onChange={setTo} />
          {running ? (
            <Button className={styles.wide} onClick={() => send.cancel(test.runId)}>
              {texts.cancel}
            </Button>
          ) : (
            <Button
              className={styles.wide}
              appearance={props.lit ? 'primary' : 'outline'}
              icon={<SendIcon />}
              disabledFocusable={send.busy}
              onClick={() => send.start(to)}
            >
              {test.kind === 'never' || props.withLadder === true ? texts.send : texts.again}
            </Button>
          )}
          {connection.watch.kind === 'watching' && <p className={styles.small}>{watch.byHand}</p>}
          {send.failure}
        </div>
      </PanelSection>
      {props.withLadder === true && test.kind !== 'never' && (
        <PanelSection
          title={texts.lastTest}
          minor
          aside={test.mail.sentAt === null ? undefined : moment(test.mail.sentAt, now)}
        >
          <div>
            <LadderView connection={connection} rungs={test.rungs} mail={test.mail} tight />
          </div>
          {connection.watch.kind === 'watching' && (
            <PanelText>{watch.inList(connection.watch.nextAt)}</PanelText>
          )}
          {test.kind === 'ended' && test.result === 'stopped' && (
            <PanelText>
              {texts.stoppedNote} {test.mail.sentAt === null && texts.noMailSent}
            </PanelText>
          )}
        </PanelSection>
      )}
      {props.withLadder !== true && test.kind === 'ended' && test.mail.sentAt !== null && (
        <PanelSection title={texts.mail.title} minor>
          <MailFacts mail={test.mail} />
          <RequestIds rungs={test.rungs} />
        </PanelSection>
      )}
      {props.withLadder !== true && (
        <PastTests past={connection.pastTests} own={connection.fromAddress} />
      )}
    </>
  );
}

/** The same in a narrow window: the last result and the button, as a bar at the bottom. */
export function TestBar(props: { readonly connection: ConnectionView; readonly lit: boolean }) {
  const { connection } = props;
  const { test } = connection;
  const send = useSendTest(connection);
  const now = useNow(MINUTE_MS);
  const ended = test.kind === 'ended' ? test : null;
  const rung = ended === null ? null : texts.stopRung(ended);
  const arrived = ended?.result === 'arrived';
  return (
    <>
      <StatusIcon
        status={
          arrived
            ? 'ok'
            : rung !== null
              ? 'problem'
              : test.kind === 'running'
                ? 'running'
                : 'unknown'
        }
      />
      <div className={styles.grow}>
        <div className={styles.strong}>
          {arrived
            ? texts.lastArrived
            : rung !== null
              ? texts.lastStopped(rung)
              : test.kind === 'running'
                ? texts.runningTitle
                : texts.never}
        </div>
        {ended !== null && <div className={styles.small}>{capitalised(moment(ended.at, now))}</div>}
      </div>
      <Button
        appearance={props.lit ? 'primary' : 'outline'}
        icon={<SendIcon />}
        disabledFocusable={send.busy}
        onClick={() => send.start(ownAddress(connection))}
      >
        {texts.send}
      </Button>
    </>
  );
}
