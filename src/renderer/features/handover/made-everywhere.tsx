import { handover } from '@shared/text/en/handover';
import { useEffect } from 'react';
import { Page } from '../../components/page';
import { keepConnection, useStore } from '../../state/store';
import styles from './made.module.css';
import { UndoList } from './undo-list';

const texts = handover.made;

const none: readonly never[] = [];

/** What was made for any connection, site by site. */
export function MadeEverywhere() {
  const summaries = useStore((state) => state.app?.connections ?? none);
  const views = useStore((state) => state.connections);
  useEffect(() => {
    const known = useStore.getState().connections;
    for (const { id } of summaries) {
      if (known[id] !== undefined) continue;
      void window.app.connections.get({ connectionId: id }).then((result) => {
        if (result.kind === 'ok') keepConnection(result.value);
      });
    }
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
