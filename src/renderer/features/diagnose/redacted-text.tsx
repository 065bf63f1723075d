import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import styles from './diagnose.module.css';
import { markedParts } from './marked-parts';

/** A very long paste is shown up to here; all of it was read. */
const SHOWN_LETTERS = 20_000;

/** The pasted text with codes marked and secrets masked. */
export function RedactedText(props: { readonly diagnosis: Diagnosis }) {
  const { redacted, recognised } = props.diagnosis;
  const parts = markedParts(
    redacted.slice(0, SHOWN_LETTERS),
    recognised.map((one) => one.code),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.text} tabIndex={0} aria-label={texts.shown}>
      <pre>
        {parts.map((part, index) => {
          const key = index;
          if (part.kind === 'code') return <mark key={key}>{part.text}</mark>;
          if (part.kind === 'mask')
            return (
              <mark key={key} className={styles.mask}>
                {part.text}
              </mark>
            );
          return part.text;
        })}
      </pre>
    </section>
  );
}
