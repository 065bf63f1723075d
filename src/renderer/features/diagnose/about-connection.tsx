import { Field, Select } from '@fluentui/react-components';
import type { ConnectionSummary } from '@shared/connection';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { useStore } from '../../state/store';
import styles from './diagnose.module.css';

const FIELD_ID = 'diagnose-about';

/** Which connection the text is about. What is known of it is used, and its checks can be run. */
export function AboutConnection(props: {
  readonly about: ConnectionSummary | null;
  readonly onChoose: (connectionId: string | null) => void;
}) {
  const connections = useStore((state) => state.app?.connections ?? none);
  if (connections.length === 0) return null;
  return (
    <Field className={styles.about} label={texts.about}>
      <Select
        id={FIELD_ID}
        value={props.about?.id ?? ''}
        onChange={(_, { value }) => props.onChoose(value === '' ? null : value)}
      >
        <option value="">{texts.aboutNone}</option>
        {connections.map(({ id, siteName, fromAddress }) => (
          <option key={id} value={id}>
            {texts.aboutOne(siteName, fromAddress)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Brings the person to the choice, from where it is missing. */
export function askForConnection(): void {
  const field = document.getElementById(FIELD_ID);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

const none: readonly never[] = [];
