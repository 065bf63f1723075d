import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './fact-list.module.css';

export interface Fact {
  readonly id: string;
  readonly icon: ReactNode;
  readonly text: ReactNode;
  readonly detail?: ReactNode;
}

/** Short facts, one icon each. */
export function FactList(props: {
  readonly facts: readonly Fact[];
  readonly strong?: boolean;
  readonly roomy?: boolean;
}) {
  return (
    <ul className={classNames(styles.list, props.roomy && styles.roomy)}>
      {props.facts.map((fact) => (
        <li key={fact.id} className={styles.fact}>
          <span className={styles.icon}>{fact.icon}</span>
          <div>
            <div className={classNames(props.strong && styles.strong)}>{fact.text}</div>
            {fact.detail !== undefined && <div className={styles.detail}>{fact.detail}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
