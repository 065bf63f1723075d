import type { ReactNode } from 'react';
import type { Route } from '../state/route';
import { goTo } from '../state/store';
import { classNames } from './class-names';
import styles from './nav-list.module.css';

export interface NavEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly go: Route | (() => void);
  readonly current?: boolean;
}

/** Places to go. In the rail the label is shown while the entry has the pointer or the focus. */
export function NavList(props: { readonly entries: readonly NavEntry[] }) {
  return (
    <ul className={styles.list}>
      {props.entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={classNames(styles.entry, entry.current && styles.current)}
            aria-current={entry.current ? 'page' : undefined}
            onClick={() => (typeof entry.go === 'function' ? entry.go() : goTo(entry.go))}
          >
            {entry.icon}
            <span className={styles.label}>{entry.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
