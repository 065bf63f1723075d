import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import type { HandoverField } from '@shared/handover';
import { handover as texts } from '@shared/text/en/handover';
import { type ReactNode, useState } from 'react';
import { classNames } from '../../components/class-names';
import { CopyButton } from '../../components/copy-button';
import { LongValue } from '../../components/long-value';
import { StatusIcon } from '../../components/status-mark';
import { useStore } from '../../state/store';
import { CompareField } from './compare-field';
import { ReminderButton } from './reminder-button';
import { SecretValue } from './secret-value';
import styles from './values.module.css';

export interface ValueRowProps {
  readonly field: HandoverField;
  readonly connection: ConnectionView;
  /** The next value to copy: its button is the lit one. */
  readonly next: boolean;
}

/** One value under the application's own label, with a tick once it was copied. */
export function ValueRow(props: ValueRowProps) {
  const { field } = props;
  switch (field.value.kind) {
    case 'secret':
      return <SecretRow {...props} value={field.value} />;
    case 'from-target':
      return <LastRow {...props} />;
    case 'text':
      return field.use === 'compare' ? (
        <CompareRow {...props} text={field.value.text} />
      ) : (
        <TextRow {...props} text={field.value.text} />
      );
    default:
      return assertNever(field.value);
  }
}

const hintOf = (field: HandoverField, connection: ConnectionView): string | null => {
  switch (field.hint) {
    case 'compare-callback':
      return texts.hints['compare-callback'](connection.targetName);
    case 'one-time-code':
      return texts.hints['one-time-code'](connection.fromAddress);
    case 'sender-mailbox':
      return texts.hints['sender-mailbox'](connection.fromAddress);
    default:
      return null;
  }
};

function Row(
  props: ValueRowProps & {
    readonly value: ReactNode;
    readonly buttons: ReactNode;
    readonly under?: ReactNode;
  },
) {
  const { field, connection, next } = props;
  const copied = connection.copied.includes(field.id);
  return (
    <li className={classNames(styles.row, next && styles.next)}>
      <span className={styles.point} aria-hidden="true">
        {copied ? <StatusIcon status="ok" /> : <span className={styles.dot} />}
      </span>
      <span className={styles.label}>{field.label}</span>
      <span className={styles.value}>{props.value}</span>
      <span className={styles.buttons}>{props.buttons}</span>
      {props.under !== undefined && props.under !== null && (
        <div className={styles.under}>{props.under}</div>
      )}
    </li>
  );
}

function TextRow(props: ValueRowProps & { readonly text: string }) {
  const { field, connection, next, text } = props;
  const copied = connection.copied.includes(field.id);
  return (
    <Row
      {...props}
      value={<LongValue text={text} />}
      under={hintOf(field, connection)}
      buttons={
        <CopyButton
          row
          appearance={next ? 'primary' : copied ? 'subtle' : 'outline'}
          text={text}
          what={field.label}
          done={copied}
          onCopied={() => rememberCopied(connection, field)}
        />
      }
    />
  );
}

const rememberCopied = (connection: ConnectionView, field: HandoverField): void => {
  void window.app.handover.copied({ connectionId: connection.id, fieldId: field.id });
};

function SecretRow(
  props: ValueRowProps & {
    readonly value: Extract<HandoverField['value'], { kind: 'secret' }>;
  },
) {
  const { field, connection, next, value } = props;
  const host = useStore((state) => state.app?.host ?? 'desktop');
  return (
    <SecretValue
      connection={connection}
      label={field.label}
      available={value.available}
      primary={next}
      copied={connection.copied.includes(field.id)}
      onCopied={() => rememberCopied(connection, field)}
    >
      {(shown, buttons) => (
        <Row
          {...props}
          value={shown}
          buttons={buttons}
          under={
            value.available ? (
              <>
                {texts.hints['secret-ends'](value.endsAt, host)}{' '}
                {value.endsAt !== null && <ReminderButton connectionId={connection.id} quiet />}
              </>
            ) : undefined
          }
        />
      )}
    </SecretValue>
  );
}

function CompareRow(props: ValueRowProps & { readonly text: string }) {
  const { field, connection, text } = props;
  const [open, setOpen] = useState(false);
  return (
    <Row
      {...props}
      value={<LongValue text={text} />}
      under={
        <>
          {hintOf(field, connection)}
          {open && (
            <CompareField
              expected={text}
              targetName={connection.targetName}
              onSame={() => rememberCopied(connection, field)}
            />
          )}
        </>
      }
      buttons={
        <Button className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.compare}
        </Button>
      }
    />
  );
}

function LastRow(props: ValueRowProps) {
  const { field, connection } = props;
  const [open, setOpen] = useState(false);
  return (
    <Row
      {...props}
      value={texts.fromTarget(connection.targetName)}
      under={
        <>
          {hintOf(field, connection)}
          {open && (
            <ol className={styles.steps}>
              {texts.steps(connection.fromAddress, connection.targetName).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </>
      }
      buttons={
        <Button className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hideHow : texts.showHow}
        </Button>
      }
    />
  );
}
