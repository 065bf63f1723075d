import type { ReactNode } from 'react';
import styles from './side.module.css';

export interface SideProps {
  readonly label: string;
  readonly top: ReactNode;
  /** Whose pages these are; hidden in the rail. */
  readonly who?: { readonly name: string; readonly detail: string };
  readonly body?: ReactNode;
  readonly bottom?: ReactNode;
  /** A quiet line at the very bottom; hidden in the rail. */
  readonly note?: string;
}

/** The left column: answers "where am I" and never moves. */
export function Side(props: SideProps) {
  return (
    <nav className={styles.side} aria-label={props.label}>
      {props.top}
      {props.who !== undefined && (
        <div className={styles.who}>
          <div className={styles.name}>{props.who.name}</div>
          <div className={styles.detail}>{props.who.detail}</div>
        </div>
      )}
      {props.body}
      <div className={styles.gap} />
      {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
      {props.bottom}
    </nav>
  );
}
