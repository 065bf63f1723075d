import { Fragment } from 'react';
import styles from './long-value.module.css';

/** An address, id or command in monospace: broken before slashes first, never cut off. */
export function LongValue(props: { readonly text: string }) {
  const parts = props.text.split(/(?<=[^:/])(?=[/?&])/);
  return (
    <code className={styles.value}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string have no other identity
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
