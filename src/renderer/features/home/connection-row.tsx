import type { ConnectionSummary } from '@shared/connection';
import { common } from '@shared/text/en/common';
import { home } from '@shared/text/en/home';
import { watch } from '@shared/text/en/watch';
import { ClosedIcon } from '../../components/icons';
import { type Status, StatusIcon } from '../../components/status-mark';
import { routeOf } from '../../state/route';
import { goTo } from '../../state/store';
import { headlineSentence, useCheckTexts } from '../../state/use-check-texts';
import styles from './connection-row.module.css';

const statusOf: Readonly<Record<ConnectionSummary['status'], Status>> = {
  'in-set-up': 'in-set-up',
  ok: 'ok',
  attention: 'attention',
  problem: 'problem',
  'not-checked': 'unknown',
};

/** Why a connection is in this state, in one line. */
function useDetail(connection: ConnectionSummary): string {
  const texts = useCheckTexts();
  const { status, counts, step, headline, watchNextAt, rotation } = connection;
  const health = (detail: string): string =>
    rotation === null ? detail : home.health(common.status[statusOf[status]], detail);
  if (watchNextAt !== null) return watch.inList(watchNextAt);
  switch (status) {
    case 'in-set-up':
      return home.inSetUp(step);
    case 'ok':
      return health(home.fine(counts.pass));
    case 'problem':
      return health(headlineSentence(texts, 'fail', headline) ?? '');
    case 'attention':
      return health(headlineSentence(texts, 'attention', headline) ?? '');
    case 'not-checked':
      return counts.unknown > 0 ? home.unknownOnly(counts.unknown) : home.neverChecked;
  }
}

interface Look {
  readonly shape: Status;
  readonly word: string;
  /** Status that colours the word. */
  readonly colour: Status;
}

/** Trouble keeps its shape while a new secret waits; a tick beside something to do would say that it is done. */
function lookOf({ status, rotation }: ConnectionSummary, locked: boolean): Look {
  const health = locked ? 'unknown' : statusOf[status];
  if (locked || rotation === null)
    return { shape: health, word: common.status[health], colour: health };
  const isTrouble = status === 'problem' || status === 'attention';
  const shape = isTrouble ? health : 'in-set-up';
  return { shape, word: home.rotation[rotation], colour: 'in-set-up' };
}

export const CONNECTION_ROW_HEIGHT = 57;

/** One connection: which site, from which address, and how it stands. */
export function ConnectionRow(props: {
  readonly connection: ConnectionSummary;
  /** The keychain is locked, so nothing can be said about now. */
  readonly locked: boolean;
}) {
  const { connection, locked } = props;
  const detail = useDetail(connection);
  const { shape, word, colour } = lookOf(connection, locked);
  return (
    <button type="button" className={styles.row} onClick={() => goTo(routeOf(connection))}>
      <span className={styles.cell}>
        <span className={styles.name}>{connection.siteName}</span>
        <span className={styles.detail}>
          {home.about(connection.targetName, connection.fromAddress)}
        </span>
      </span>
      <span className={styles.state}>
        <StatusIcon status={shape} />
        <span className={styles.cell}>
          <span className={`${styles.word} ${styles[colour]}`}>{word}</span>
          <span className={styles.detail} title={locked ? undefined : detail}>
            {locked ? home.lockedDetail : detail}
          </span>
        </span>
      </span>
      <span className={styles.chevron}>
        <ClosedIcon />
      </span>
    </button>
  );
}
