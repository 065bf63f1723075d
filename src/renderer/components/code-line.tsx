import styles from './code-line.module.css';
import { CopyButton } from './copy-button';
import { LongValue } from './long-value';

/** One value or command in its own box, with Copy. */
export function CodeLine(props: { readonly text: string; readonly what: string }) {
  return (
    <div className={styles.line}>
      <LongValue text={props.text} />
      <CopyButton text={props.text} what={props.what} appearance="subtle" iconOnly row />
    </div>
  );
}

/** Several lines, as they are. */
export function CodeBlock(props: { readonly text: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.block} tabIndex={0} aria-label={props.label}>
      <pre>{props.text}</pre>
    </section>
  );
}
