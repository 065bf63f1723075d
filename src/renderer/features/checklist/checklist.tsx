import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { checklist as texts } from '@shared/text/en/checklist';
import { useState } from 'react';
import { AccountCard } from '../../components/account-card';
import { Failure } from '../../components/failure';
import { CheckAgainIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { useNow } from '../../state/use-now';
import { useRequest } from '../../state/use-request';
import { TestBar, TestPanel } from '../test-send/test-panel';
import { useTestAnnounced } from '../test-send/use-send-test';
import { CheckFilters, type Filter } from './check-filters';
import { CheckGroups } from './check-groups';
import styles from './checklist.module.css';
import { countsOf, groupsOf, litCheck } from './groups';
import { SaveReport } from './save-report';
import { signInNeeds, without } from './sign-in-needs';
import { useCheckAfterSignIn } from './use-check-after-sign-in';
import { waitingCard } from './waiting-card';

const MINUTE_MS = 60_000;

/** The doctor's list: bad ones first and open, healthy ones last and folded. */
export function Checklist(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { checklist, fromAddress } = connection;
  const now = useNow(MINUTE_MS);
  const run = useRequest(window.app.doctor.run);
  const [filter, setFilter] = useState<Filter | null>(null);
  useTestAnnounced(connection);

  const outcomes = checklist.kind === 'never' ? [] : checklist.outcomes;
  const needs = signInNeeds(checklist, connection.app !== null);
  const groups = groupsOf(checklist.kind === 'done' ? without(checklist, needs) : checklist);
  const lit = checklist.kind === 'done' ? litCheck(groups) : null;
  const running = checklist.kind === 'running';
  const waiting = waitingCard(connection);
  const nothingBroken = checklist.kind === 'done' && lit === null;
  const sendIsLit = nothingBroken && needs.length === 0;
  const start = () => run.ask({ connectionId: connection.id });
  useCheckAfterSignIn(connection, start);

  const caption = () => {
    if (checklist.kind === 'never') return texts.never(fromAddress);
    if (checklist.kind === 'done')
      return texts.caption(fromAddress, checklist.at, checklist.elapsedMs, now);
    const done = checklist.outcomes.length;
    return texts.running(fromAddress, done, done + checklist.pending.length);
  };

  return (
    <Page
      title={texts.title(connection.siteName)}
      caption={caption()}
      actions={
        checklist.kind === 'never' ? undefined : (
          <>
            <Button
              icon={<CheckAgainIcon />}
              disabledFocusable={running || run.busy}
              onClick={start}
            >
              {texts.again}
            </Button>
            <SaveReport connectionId={connection.id} />
          </>
        )
      }
      panel={{
        label: texts.actions.test,
        content: <TestPanel connection={connection} lit={sendIsLit} withLadder />,
      }}
      bottomBar={<TestBar connection={connection} lit={sendIsLit} />}
    >
      {run.error !== null && <Failure error={run.error} />}
      {waiting !== null && (
        <div className={styles.waiting}>
          <AccountCard person={waiting.person} title={waiting.title} detail={waiting.detail}>
            <WaitingForBrowser state={waiting.state} />
          </AccountCard>
        </div>
      )}
      {checklist.kind === 'never' ? (
        <div className={styles.never}>
          <h2>{texts.neverTitle}</h2>
          <p>{texts.neverBody}</p>
          <div>
            <Button appearance="primary" disabledFocusable={run.busy} onClick={start}>
              {texts.check}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <CheckFilters counts={countsOf(outcomes)} filter={filter} onFilter={setFilter} />
          <CheckGroups
            connection={connection}
            groups={groups}
            needs={needs}
            filter={filter}
            lit={lit}
            litNeed={nothingBroken && waiting === null ? (needs[0] ?? null) : null}
          />
        </>
      )}
    </Page>
  );
}
