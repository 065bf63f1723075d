import { handover } from '@shared/text/en/handover';
import { useEffect } from 'react';
import { Page } from '../../components/page';
import { inTurns } from '../../state/in-turns';
import { keepConnection, useStore } from '../../state/store';
import styles from './made.module.css';
import { UndoList } from './undo-list';

const texts = handover.made;

const none: readonly never[] = [];

/** Connections that are asked for at a time. */
const AT_A_TIME = 8;

/** What was made for any connection, site by site. */
export function MadeEverywhere() {
  const summaries = useStore((state) => state.app?.connections ?? none);
  const views = useStore((state) => state.connections);
  useEffect(() => {
    const known = useStore.getState().connections;
    const missing = summaries.filter(({ id }) => known[id] === undefined);
    void inTurns(missing, AT_A_TIME, async ({ id }) => {
      const result = await window.app.connections.get({ connectionId: id });
      if (result.kind === 'ok') keepConnection(result.value);
    });
  }, [summaries]);
  const made = summaries
    .map(({ id }) => views[id])
    .filter((view) => view !== undefined && view.made.length > 0);
  return (
    <Page title={texts.title} lead={made.length === 0 ? texts.nothing : texts.lead}>
      <div className={styles.list}>
        {made.map(
          (connection) =>
            connection !== undefined && (
              <section key={connection.id} className={styles.group}>
                <h2 className={styles.head}>{connection.siteName}</h2>
                <UndoList connection={connection} dated />
              </section>
            ),
        )}
      </div>
    </Page>
  );
}
