import { Field, Input } from '@fluentui/react-components';
import { handover as texts } from '@shared/text/en/handover';
import { useState } from 'react';
import styles from './values.module.css';

/** Letters around the first difference that are shown. */
const SHOWN_AROUND = 12;

/** Where what is there differs from what should be; null if it does not. */
export function differenceIn(expected: string, found: string): string | null {
  if (found === expected) return null;
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  if (at >= expected.length || at >= found.length) return '';
  return expected.slice(Math.max(0, at - SHOWN_AROUND), at + SHOWN_AROUND);
}

/** Compares what the application shows with what it must show, letter by letter. */
export function CompareField(props: {
  readonly expected: string;
  readonly targetName: string;
  readonly onSame: () => void;
}) {
  const [found, setFound] = useState('');
  const difference = differenceIn(props.expected, found.trim());
  const empty = found.trim() === '';
  const message = empty
    ? null
    : difference === null
      ? texts.compareSame
      : difference === ''
        ? texts.compareShorter
        : texts.compareDiffers(difference);
  return (
    <div className={styles.compare}>
      <Field
        label={texts.compareWith(props.targetName)}
        validationState={empty ? 'none' : difference === null ? 'success' : 'error'}
        validationMessage={message}
      >
        <Input
          value={found}
          spellCheck={false}
          onChange={(_, data) => {
            setFound(data.value);
            if (data.value.trim() === props.expected) props.onSame();
          }}
        />
      </Field>
    </div>
  );
}
