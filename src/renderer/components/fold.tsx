import { type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names';
import styles from './fold.module.css';
import { ClosedIcon, OpenedIcon } from './icons';

/** A group that folds under its heading, with a summary at the right. */
export function Fold(props: {
  readonly title: string;
  readonly summary: ReactNode;
  readonly startOpen: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(props.startOpen);
  const [touched, setTouched] = useState(false);
  const id = useId();
  return (
    <section className={styles.fold}>
      <h2>
        <button
          type="button"
          className={styles.header}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
            setTouched(true);
          }}
        >
          {open ? <OpenedIcon /> : <ClosedIcon />}
          <span className={styles.title}>{props.title}</span>
          <span className={styles.summary}>{props.summary}</span>
        </button>
      </h2>
      <div id={id} hidden={!open} className={classNames(styles.body, touched && styles.opening)}>
        {props.children}
      </div>
    </section>
  );
}
