import type { ConnectionView } from '@shared/connection';
import { testSend as texts } from '@shared/text/en/test-send';
import { AccountCard } from '../../components/account-card';
import { Page } from '../../components/page';
import { StatusIcon } from '../../components/status-mark';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { waitingCard } from '../checklist/waiting-card';
import { LadderPreview } from './ladder-preview';
import { LadderView } from './ladder-view';
import { leadOf, titleOf } from './outcome-words';
import { TestPanel } from './test-panel';
import styles from './test-send.module.css';
import { useTestAnnounced } from './use-send-test';
import { WatchBox } from './watch-box';
import { WhatComesNext } from './what-comes-next';

/** The test of a finished connection: the ladder, and the mail to send beside it. */
export function TestPage(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { test } = connection;
  useTestAnnounced(connection);
  const waiting = waitingCard(connection);
  const arrived = test.kind === 'ended' && test.result === 'arrived';
  return (
    <Page
      title={titleOf(connection)}
      lead={leadOf(connection)}
      mark={arrived ? <StatusIcon status="ok" /> : undefined}
      panel={{
        label: texts.panelTitle,
        content: <TestPanel connection={connection} lit={test.kind === 'never' || arrived} />,
      }}
    >
      {waiting !== null && (
        <div className={styles.waiting}>
          <AccountCard person={waiting.person} title={waiting.title} detail={waiting.detail}>
            <WaitingForBrowser state={waiting.state} />
          </AccountCard>
        </div>
      )}
      {test.kind === 'never' ? (
        <LadderPreview />
      ) : (
        <LadderView connection={connection} rungs={test.rungs} mail={test.mail} />
      )}
      <WatchBox connection={connection} />
      {arrived && <WhatComesNext connection={connection} />}
    </Page>
  );
}
