import { Field, Input } from '@fluentui/react-components';
import { handover as texts } from '@shared/text/en/handover';
import { useState } from 'react';
import { differenceIn } from './difference-in';
import styles from './values.module.css';

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
