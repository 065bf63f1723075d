import { Button, Input } from '@fluentui/react-components';
import { moment } from '@shared/text/en/dates';
import { home as texts } from '@shared/text/en/home';
import { useDeferredValue, useMemo, useState } from 'react';
import { CheckAgainIcon, SearchIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { WindowedList } from '../../components/windowed-list';
import { checkAll } from '../../state/check-all';
import { announce, useStore } from '../../state/store';
import { useNow } from '../../state/use-now';
import { CONNECTION_ROW_HEIGHT, ConnectionRow } from './connection-row';
import { dueOf } from './due';
import { DuePanel } from './due-panel';
import { EmptyHome } from './empty-home';
import styles from './home.module.css';
import { HomeNotices } from './home-notices';
import { LockedPanel, WorksMeanwhile } from './locked';
import { matching, ordered } from './order';
import { standing } from './standing';
import { Starts } from './starts';

const MINUTE_MS = 60_000;

export function Home() {
  const kept = useStore((state) => state.app?.connections ?? none);
  const locked = useStore(
    (state) => state.app?.keychain.kind === 'locked' && !state.withoutKeychain,
  );
  const now = useNow(MINUTE_MS);
  const [query, setQuery] = useState('');
  const connections = useMemo(() => kept.map(standing), [kept]);
  const inOrder = useMemo(() => ordered(connections), [connections]);
  const due = useMemo(() => dueOf(connections, now), [connections, now]);
  const shown = matching(inOrder, useDeferredValue(query));
  const latest = latestCheck(connections);
  const empty = connections.length === 0;

  return (
    <Page
      title={texts.title}
      caption={
        empty
          ? undefined
          : texts.count(connections.length, latest === null ? null : moment(latest, now))
      }
      before={
        <>
          <HomeNotices locked={locked} />
          {!locked && <Starts />}
        </>
      }
      actions={
        empty ? undefined : (
          <>
            <Input
              className={styles.search}
              type="search"
              contentBefore={<SearchIcon />}
              placeholder={texts.search}
              aria-label={texts.searchLabel}
              value={query}
              onChange={(_, data) => setQuery(data.value)}
            />
            {!locked && <CheckAll ids={connections.map((connection) => connection.id)} />}
          </>
        )
      }
      panel={
        locked
          ? { label: texts.locked.whyTitle, content: <LockedPanel /> }
          : {
              label: texts.due.title,
              content: <DuePanel due={due} now={now} />,
            }
      }
    >
      {empty ? (
        <EmptyHome />
      ) : (
        <WindowedList
          className={styles.list}
          items={shown}
          rowHeight={CONNECTION_ROW_HEIGHT}
          keyOf={(connection) => connection.id}
        >
          {(connection) => <ConnectionRow connection={connection} locked={locked} />}
        </WindowedList>
      )}
      {!empty && shown.length === 0 && (
        <p className={styles.nothing}>{texts.nothingFound(query)}</p>
      )}
      {locked && <WorksMeanwhile />}
    </Page>
  );
}

const none: readonly never[] = [];

function latestCheck(connections: readonly { readonly checkedAt: string | null }[]): string | null {
  return connections.reduce<string | null>(
    (latest, { checkedAt }) =>
      checkedAt !== null && (latest === null || checkedAt > latest) ? checkedAt : latest,
    null,
  );
}

function CheckAll(props: { readonly ids: readonly string[] }) {
  const [done, setDone] = useState<number | null>(null);
  const start = async () => {
    setDone(0);
    await checkAll(props.ids, setDone);
    setDone(null);
    announce(texts.checkedAll);
  };
  return (
    <Button icon={<CheckAgainIcon />} disabledFocusable={done !== null} onClick={start}>
      {done === null ? texts.checkAll : texts.checkingAll(done, props.ids.length)}
    </Button>
  );
}
