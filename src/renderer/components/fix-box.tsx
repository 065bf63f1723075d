import type { ReactNode } from 'react';
import styles from './fix-box.module.css';

/** How the row above is mended. */
export function FixBox(props: {
  readonly title: string;
  readonly tone?: 'problem' | 'attention';
  readonly children: ReactNode;
}) {
  return (
    <div className={props.tone === 'attention' ? styles.attention : styles.problem} role="alert">
      <div className={styles.title}>{props.title}</div>
      {props.children}
    </div>
  );
}

/** The buttons of a fix. */
export function FixButtons(props: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{props.children}</div>;
}
