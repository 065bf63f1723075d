import type { ErrorView } from '@shared/errors';
import { errorTexts } from '@shared/text/en/errors';
import type { ReactNode } from 'react';
import { ErrorDetails } from './error-details';
import { Notice } from './notice';

/** What went wrong and what to do, where it happened. */
export function Failure(props: {
  readonly error: ErrorView;
  readonly actions?: ReactNode;
  readonly intent?: 'error' | 'warning';
}) {
  const text = errorTexts[props.error.code];
  return (
    <Notice
      intent={props.intent ?? 'error'}
      title={text.title(props.error.params)}
      actions={props.actions}
    >
      <div>{text.todo(props.error.params)}</div>
      <ErrorDetails error={props.error} />
    </Notice>
  );
}
