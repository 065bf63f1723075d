import type { ReactNode } from 'react';
import styles from './browser-drawing.module.css';

/** A drawing of a page in the browser with the spot marked. Everything it shows is also said in words beside it. */
export function BrowserDrawing(props: { readonly address: string; readonly children: ReactNode }) {
  return (
    <div className={styles.window} aria-hidden="true">
      <div className={styles.bar}>
        <i />
        <i />
        <i />
        <b>{props.address}</b>
      </div>
      <div className={styles.page}>{props.children}</div>
    </div>
  );
}
