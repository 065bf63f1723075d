import { type ReactNode, useId, useState } from 'react';
import styles from './disclosure.module.css';
import { ClosedIcon, OpenedIcon } from './icons';

/** A line that folds away what few people need. */
export function Disclosure(props: {
  readonly label: string;
  readonly strong?: boolean;
  readonly startOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(props.startOpen === true);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={props.strong === true ? styles.strong : styles.quiet}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <OpenedIcon /> : <ClosedIcon />}
        {props.label}
      </button>
      <div id={id} hidden={!open} className={styles.body}>
        {props.children}
      </div>
    </div>
  );
}
