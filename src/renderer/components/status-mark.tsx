import { common } from '@shared/text/en/common';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { AttentionIcon, ClockIcon, NotTriedIcon, OkIcon, ProblemIcon, UnknownIcon } from './icons';
import styles from './status-mark.module.css';
import { TurningArc } from './turning-arc';

export type Status =
  | 'ok'
  | 'attention'
  | 'problem'
  | 'unknown'
  | 'not-tried'
  | 'running'
  | 'in-set-up'
  | 'crashed';

const shapes: Readonly<Record<Status, () => ReactNode>> = {
  ok: () => <OkIcon />,
  attention: () => <AttentionIcon />,
  problem: () => <ProblemIcon />,
  unknown: () => <UnknownIcon />,
  'not-tried': () => <NotTriedIcon />,
  running: () => <TurningArc />,
  'in-set-up': () => <ClockIcon />,
  crashed: () => <CrashedShape />,
};

/** A dashed ring with a cross: we do not know, and the fault is ours. */
function CrashedShape() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.drawn}>
      <circle cx="10" cy="10" r="7" strokeDasharray="2.75 2.75" />
      <path d="m7.6 7.6 4.8 4.8M12.4 7.6l-4.8 4.8" />
    </svg>
  );
}

/** Shape and colour of a status. The word stands beside it, here or elsewhere in the row. */
export function StatusIcon(props: { readonly status: Status }) {
  return (
    <span className={classNames(styles.icon, styles[props.status])} aria-hidden="true">
      {shapes[props.status]()}
    </span>
  );
}

/** Shape, word and colour together. */
export function StatusMark(props: { readonly status: Status; readonly word?: string }) {
  return (
    <span className={classNames(styles.mark, styles[props.status])}>
      <StatusIcon status={props.status} />
      {props.word ?? common.status[props.status]}
    </span>
  );
}
