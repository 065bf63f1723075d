import { Field, Input } from '@fluentui/react-components';
import { testSend as texts } from '@shared/text/en/test-send';
import { MailIcon } from '../../components/icons';
import styles from './test-send.module.css';

/** Who gets the test; the sender itself unless somebody else is typed. */
export function RecipientField(props: {
  readonly value: string;
  readonly own: string;
  readonly onChange: (value: string) => void;
}) {
  const { value, own, onChange } = props;
  return (
    <Field
      className={styles.field}
      label={texts.to}
      hint={value.trim().toLowerCase() === own.toLowerCase() ? texts.toHint : texts.toOther}
    >
      <Input
        type="email"
        contentBefore={<MailIcon />}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
