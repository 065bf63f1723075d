import type { ReactNode } from 'react';
import styles from './panel-section.module.css';

/** One subject in the side panel; later ones are set off by a hairline. */
export function PanelSection(props: {
  readonly title: string;
  /** The first section's title is the panel's own. */
  readonly minor?: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        {props.minor === true ? <h3>{props.title}</h3> : <h2>{props.title}</h2>}
        {props.aside !== undefined && <span className={styles.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </div>
  );
}

/** A quiet line in the panel. */
export function PanelText(props: { readonly children: ReactNode }) {
  return <p className={styles.text}>{props.children}</p>;
}
