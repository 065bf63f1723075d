import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './ladder.module.css';
import { type Status, StatusIcon } from './status-mark';

/** One row on the line: shape, name, and at the right the word or the time. */
export function LadderRow(props: {
  readonly status: Status;
  readonly name: string;
  readonly detail?: ReactNode;
  /** The word or the time; the word always stands where there is no time. */
  readonly end: string;
  readonly tight?: boolean;
  readonly loud?: boolean;
  readonly children?: ReactNode;
}) {
  const { status } = props;
  const bad = status === 'problem' || status === 'attention';
  const later = status === 'not-tried';
  return (
    <li className={classNames(styles.row, props.tight && styles.tight)} data-status={status}>
      <StatusIcon status={status} />
      <div className={styles.words}>
        <div className={later ? styles.later : props.loud === true ? styles.name : styles.plain}>
          {props.name}
        </div>
        {props.detail !== undefined && <div className={styles.detail}>{props.detail}</div>}
      </div>
      <span className={classNames(styles.end, bad && styles[status])}>{props.end}</span>
      {props.children !== undefined && <div className={styles.below}>{props.children}</div>}
    </li>
  );
}
