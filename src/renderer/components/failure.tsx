import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ErrorView } from '@shared/errors';
import { errorTexts } from '@shared/text/en/errors';
import type { ReactNode } from 'react';
import { ErrorDetails } from './error-details';
import styles from './failure.module.css';

/** What went wrong and what to do, where it happened. */
export function Failure(props: {
  readonly error: ErrorView;
  readonly actions?: ReactNode;
  readonly intent?: 'error' | 'warning';
}) {
  const text = errorTexts[props.error.code];
  return (
    <MessageBar intent={props.intent ?? 'error'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{text.title(props.error.params)}</MessageBarTitle>
        <div>{text.todo(props.error.params)}</div>
        <ErrorDetails error={props.error} />
      </MessageBarBody>
      {props.actions !== undefined && <MessageBarActions>{props.actions}</MessageBarActions>}
    </MessageBar>
  );
}
