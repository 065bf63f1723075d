import type { ConnectionView } from '@shared/connection';
import type { Rung, TestMail } from '@shared/test-send';
import { common } from '@shared/text/en/common';
import { seconds } from '@shared/text/en/dates';
import { testSend as texts } from '@shared/text/en/test-send';
import { LadderRow } from '../../components/ladder-row';
import type { Status } from '../../components/status-mark';
import { RungFix } from './rung-fix';
import styles from './test-send.module.css';

const statusOf: Readonly<Record<Rung['status'], Status>> = {
  waiting: 'not-tried',
  running: 'running',
  ok: 'ok',
  attention: 'attention',
  problem: 'problem',
  'not-tried': 'not-tried',
};

const endOf = (rung: Rung, tight: boolean): string => {
  if (rung.status === 'ok' && !tight && rung.elapsedMs !== null) return seconds(rung.elapsedMs);
  if (rung.status === 'waiting') return tight ? common.status['not-tried'] : '';
  return common.status[statusOf[rung.status]];
};

/** The ladder: each rung with what was observed; the one it stopped at with its fix. */
export function LadderView(props: {
  readonly connection: ConnectionView;
  readonly rungs: readonly Rung[];
  readonly mail: TestMail;
  /** In the panel: names and words only. */
  readonly tight?: boolean;
}) {
  const { connection, rungs, mail } = props;
  const tight = props.tight === true;
  return (
    <ol className={tight ? styles.tight : styles.ladder}>
      {rungs.map((rung) => {
        const bad = rung.status === 'problem' || rung.status === 'attention';
        return (
          <LadderRow
            key={rung.id}
            status={statusOf[rung.status]}
            name={texts.rungs[rung.id]}
            detail={
              rung.fact !== null && (!tight || bad)
                ? texts.fact(rung.fact, connection.targetName, mail)
                : undefined
            }
            end={endOf(rung, tight)}
            tight={tight}
            loud={!tight}
          >
            {bad && !tight ? <RungFix connection={connection} rung={rung} /> : undefined}
          </LadderRow>
        );
      })}
    </ol>
  );
}
