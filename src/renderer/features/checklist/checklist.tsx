import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { checklist as texts } from '@shared/text/en/checklist';
import { useState } from 'react';
import { AccountCard } from '../../components/account-card';
import { Failure } from '../../components/failure';
import { CheckAgainIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { useCheckTexts } from '../../state/use-check-texts';
import { useNow } from '../../state/use-now';
import { useRequest } from '../../state/use-request';
import { TestBar, TestPanel } from '../test-send/test-panel';
import { useTestAnnounced } from '../test-send/use-send-test';
import { CheckFilters, type Filter } from './check-filters';
import { CheckGroupItem, FineGroups } from './check-group-item';
import styles from './checklist.module.css';
import { countsOf, groupsOf, litCheck } from './groups';
import { SaveReport } from './save-report';
import { waitingCard } from './waiting-card';

const MINUTE_MS = 60_000;

/** The doctor's list: bad ones first and open, healthy ones last and folded. */
export function Checklist(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { checklist, fromAddress } = connection;
  const now = useNow(MINUTE_MS);
  const run = useRequest(window.app.doctor.run);
  const checkTexts = useCheckTexts();
  const [filter, setFilter] = useState<Filter | null>(null);
  useTestAnnounced(connection);

  const outcomes = checklist.kind === 'never' ? [] : checklist.outcomes;
  const groups = groupsOf(checklist);
  const lit = checklist.kind === 'done' ? litCheck(groups) : null;
  const running = checklist.kind === 'running';
  const waiting = waitingCard(connection);
  const nothingBroken = checklist.kind === 'done' && lit === null;
  const start = () => run.ask({ connectionId: connection.id });

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
        content: <TestPanel connection={connection} lit={nothingBroken} withLadder />,
      }}
      bottomBar={<TestBar connection={connection} lit={nothingBroken} />}
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
          {checkTexts !== null && (
            <div className={styles.groups}>
              {groups
                .filter((view) => running || filter === 'ok' || view.open.length > 0)
                .map((view) => (
                  <CheckGroupItem
                    key={`${view.group} ${running}`}
                    view={view}
                    connection={connection}
                    filter={filter}
                    lit={lit}
                    texts={checkTexts}
                  />
                ))}
              {filter === null && !running && (
                <FineGroups
                  views={groups.filter((view) => view.open.length === 0)}
                  texts={checkTexts}
                />
              )}
            </div>
          )}
        </>
      )}
    </Page>
  );
}
